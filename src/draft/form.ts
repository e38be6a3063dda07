/** What a draft is, by its name: a calendar holds posts, one a row; a document is read by what is in its file. */
export const isCalendar = (path: string): boolean => /\.csv$/i.test(path);
export const isDocument = (path: string): boolean => /\.docx$/i.test(path);

/** Do people see the lines of the draft as its source has them? A cell and a document show others. */
export const hasLines = (path: string | undefined): boolean =>
  path === undefined || !(isCalendar(path) || isDocument(path));
