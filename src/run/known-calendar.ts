import { closeSync, openSync, readSync } from 'node:fs';
import { isKnownCalendar } from '../calendar/calendar.js';
import type { Config } from '../config/config.js';
import type { OwnColumns } from '../config/csv-fields.js';
import { stepsFor } from '../config/layout.js';
import { decode } from '../draft/decode.js';
import { Mistake } from '../mistake.js';

/** Bytes in which a header row ends. */
const headSize = 16_384;

/** Is the CSV file at an absolute path a calendar by its header, or by what the config says of columns? */
export async function isKnownFile(file: string, config?: Config): Promise<boolean> {
  const own = config ? columnsIn(config, file) : {};
  try {
    return await isKnownCalendar(headOf(file), own);
  } catch (error) {
    if (error instanceof Mistake) return false;
    throw error;
  }
}

const columnsIn = (config: Config, file: string): OwnColumns =>
  Object.assign({}, ...stepsFor(config, file).map(({ keys }) => keys.csv ?? {})) as OwnColumns;

/** The text with which a file begins, up to its last whole line; empty where it cannot be read. */
function headOf(file: string): string {
  const bytes = Buffer.alloc(headSize);
  let length = 0;
  try {
    const open = openSync(file, 'r');
    length = readSync(open, bytes, 0, headSize, 0);
    closeSync(open);
  } catch {
    return '';
  }
  const whole = length < headSize ? length : Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  return whole <= 0 ? '' : decode(bytes.subarray(0, whole), file).source;
}
