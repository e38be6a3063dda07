/** What a column of a calendar can hold. */
export const fields = [
  ...(['text', 'date', 'time', 'networks', 'link', 'picture', 'alt', 'title', 'language', 'kind', 'waive'] as const),
];
export type Field = (typeof fields)[number];

/** The names of the columns that hold each field; `*` is a number. */
export type ColumnNames = Readonly<Partial<Record<Field, string | readonly string[]>>>;

/** Does a value take away a column that a weaker setting names? */
export const isNoColumn = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What a config says of the columns of calendars. */
export type OwnColumns = ColumnNames & {
  /** `11/28/2026`, when no date of the sheet shows the order. */
  readonly monthFirst?: boolean;
};
