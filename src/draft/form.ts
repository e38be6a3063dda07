/** What a draft is, by its name: a calendar holds posts, one a row; a document is read by what is in its file. */
export const isCalendar = (path: string): boolean => /\.csv$/i.test(path);
export const isDocument = (path: string): boolean => /\.docx$/i.test(path);
