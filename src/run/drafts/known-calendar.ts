import { closeSync, openSync, readSync } from 'node:fs';
import { isKnownCalendar } from '../../calendar/calendar.js';
import type { Config } from '../../config/config.js';
import type { OwnColumns } from '../../config/csv-fields.js';
import { stepsFor } from '../../config/layout.js';
import { decode } from '../../draft/decode.js';
import { Mistake } from '../../mistake.js';

/** Bytes in which a header row ends. */
const headSize = 16_384;

/** Is the CSV file at an absolute path a calendar by its header, or by what the config says of columns? `bytes` = what it holds, where that is not what stands on the disk. */
export async function isKnownFile(file: string, config?: Config, bytes = headOf(file)): Promise<boolean> {
  const own = config ? columnsIn(config, file) : {};
  try {
    return await isKnownCalendar(textOf(bytes.subarray(0, headSize), file), own);
  } catch (error) {
    if (error instanceof Mistake) return false;
    throw error;
  }
}

const columnsIn = (config: Config, file: string): OwnColumns =>
  Object.assign({}, ...stepsFor(config, file).map(({ keys }) => keys.csv ?? {})) as OwnColumns;

/** The bytes with which a file begins; none where it cannot be read. */
function headOf(file: string): Uint8Array {
  const bytes = Buffer.alloc(headSize);
  try {
    const open = openSync(file, 'r');
    const length = readSync(open, bytes, 0, headSize, 0);
    closeSync(open);
    return bytes.subarray(0, length);
  } catch {
    return bytes.subarray(0, 0);
  }
}

/** The text of a head, up to its last whole line. */
function textOf(bytes: Uint8Array, file: string): string {
  const whole = bytes.length < headSize ? bytes.length : Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  // What begins with a mark of UTF-16 has two bytes a character.
  const end = (bytes[0] ?? 0) >= 0xfe ? whole - (whole % 2) : whole;
  return end <= 0 ? '' : decode(bytes.subarray(0, end), file).source;
}
