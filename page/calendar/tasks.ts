import { Background } from '../background/background.js';
import type { Ground } from '../linter/tasks.js';
import type { CheckedPart, CheckedWhole } from './checked.js';
import type { ColumnQuestion } from './columns.js';
import type { Reading } from './reading.js';
import type { OpenSheet } from './sheet.js';

/** What the page asks about a file of planned posts. */
export interface SheetTasks {
  readonly openSheet: { readonly given: File; readonly answer: OpenSheet };
  readonly readSheet: { readonly given: OpenSheet; readonly answer: Reading | undefined };
  readonly columnsOf: { readonly given: OpenSheet; readonly answer: ColumnQuestion };
  /** Answered in parts first. A later request to read or to check ends it. */
  readonly checkSheet: {
    readonly given: Ground & { readonly sheet: OpenSheet };
    readonly part: CheckedPart;
    readonly answer: CheckedWhole;
  };
}

/**
 * Files of planned posts have a worker of their own, which alone needs the reader of workbooks: texts need not wait for
 * a calendar.
 */
export const askSheets = new Background(['workbook-reader.js']).asking<SheetTasks>();
