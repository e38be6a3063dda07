/**
 * The form of a draft, by its file name: a calendar holds a post in each row; a workbook, which is one, and a document
 * are read through their file formats.
 */
export const isCalendar = (path: string): boolean => /\.csv$/i.test(path) || isWorkbook(path);
export const isWorkbook = (path: string): boolean => /\.(?:xlsx|ods)$/i.test(path);
export const isDocument = (path: string): boolean => /\.docx$/i.test(path);

/** Do people see the draft line by line as in its source? Not in a cell or a document. */
export const hasLines = (path: string | undefined): boolean =>
  path === undefined || !(isCalendar(path) || isDocument(path));
