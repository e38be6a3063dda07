import type { Work } from '../background/work.js';
import { bringDayWords } from '../linter/open.js';
import { checkSheet } from './check.js';
import { columnQuestion } from './columns.js';
import { readingOf } from './reading.js';
import { openSheet } from './sheet.js';
import type { SheetTasks } from './tasks.js';

/** Counts requests to read or to check: an earlier check has no reader any more. */
let newest = 0;

/** How the files of planned posts are read and checked. */
export const sheetWork: Work<SheetTasks> = {
  openSheet,
  async readSheet(sheet) {
    newest++;
    await bringDayWords();
    return readingOf(sheet);
  },
  async columnsOf(sheet) {
    await bringDayWords();
    return columnQuestion(sheet);
  },
  async checkSheet(given, tell) {
    const mine = ++newest;
    await bringDayWords();
    const tellWhileAsked: typeof tell = async (part) => {
      await tell(part);
      if (newest !== mine) throw new Error('a later request');
    };
    return checkSheet(given, tellWhileAsked);
  },
};
