/** A cell of a calendar. */
export interface CalendarCell {
  /** From 1, as spreadsheets count. */
  readonly row: number;
  /** The name that the sheet gives the column. */
  readonly column: string;
  /** In a workbook: the name of the sheet, and that of the cell, such as `C14`. */
  readonly sheet?: string;
  readonly name?: string;
}

/** A remark about a calendar as a whole: its sentence is `calendar_<id>` in the messages. */
export interface CalendarNote {
  readonly id:
    | 'unattended'
    | 'without-service'
    | 'ourselves'
    | 'crowded'
    | 'mute'
    | 'textless'
    | 'repeated'
    | 'unread'
    | 'published'
    | 'lost-signs'
    | 'other-sheets';
  readonly rows: readonly number[];
  /** In a workbook: the sheet of the rows. */
  readonly sheet?: string;
  /** `days` are ISO days. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A cell of a workbook, and its text before and after safe fixes. */
export interface FixedCell extends Required<Pick<CalendarCell, 'sheet' | 'name' | 'row'>> {
  readonly before: string;
  readonly text: string;
}
