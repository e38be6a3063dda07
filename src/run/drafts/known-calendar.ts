import { Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { isKnownCalendar, likelyNames, namesToWrite } from '../../calendar/calendar.js';
import { isByLetters } from '../../calendar/names.js';
import type { Config } from '../../config/config.js';
import { type ColumnNames, fields, isNoColumn, type OwnColumns } from '../../config/csv-fields.js';
import { stepsFor } from '../../config/layout.js';
import { bytesOf } from '../../data/plain-file.js';
import { decode } from '../../draft/decode.js';
import { isWorkbook } from '../../draft/form.js';
import { Mistake } from '../../mistake.js';
import { headOf } from './head-of.js';
import { usualMaxSize } from './max-size.js';
import { textIn } from './text-in.js';

/** In bytes: a header row is within this. */
const headSize = 16_384;

/**
 * Is the CSV file or workbook at an absolute path a calendar by its header, or by the columns in the config? `bytes` =
 * its content, when the one on disk does not count.
 */
export const isKnownFile = (file: string, config?: Config, bytes?: Uint8Array): Promise<boolean> =>
  isKnownBy(config ? columnsIn(config, file) : {}, file, bytes);

/** The same, by columns that a config may name. */
export async function isKnownBy(own: OwnColumns, file: string, bytes?: Uint8Array): Promise<boolean> {
  const beginning = await beginningOf(file, bytes);
  return beginning !== undefined && isKnownCalendar(beginning, own, file);
}

/** The columns of a CSV file or workbook, by its absolute path, whose names calendars have. */
export async function likelyNamesIn(file: string): Promise<readonly string[]> {
  const beginning = await beginningOf(file);
  return beginning === undefined ? [] : likelyNames(beginning, file);
}

/**
 * The columns of a CSV file or workbook, by its absolute path, as a config would name them; undefined without texts and
 * dates.
 */
export async function namesToWriteIn(file: string): Promise<ColumnNames | undefined> {
  const beginning = await beginningOf(file);
  return beginning === undefined ? undefined : namesToWrite(beginning, file);
}

/** The columns of a sheet beside others that a config names: an empty list takes away those that it lacks. */
export function besides(names: ColumnNames, others: ColumnNames): ColumnNames {
  const lacking = fields.filter((field) => others[field] !== undefined && names[field] === undefined);
  return { ...names, ...Object.fromEntries(lacking.map((field) => [field, []])) };
}

/** A path as a pattern of a config that fits it alone. */
export const pathPattern = (path: string): string => path.replace(/[\\*?[\]]|^[!#]/g, '\\$&');

/**
 * The line of a config that names the columns of the sheet at an absolute path, shown as `path`: beside others, or by
 * letters, for it alone.
 */
export function lineNaming(names: ColumnNames, path: string, file: string, config?: Config): string {
  const others = config ? columnsIn(config, file) : {};
  const value =
    others.text === undefined && !isByLetters(names)
      ? { csv: names }
      : { overrides: [{ files: pathPattern(path), csv: besides(names, others) }] };
  const line = new Document(value);
  for (const { value: node } of (line.contents as YAMLMap).items) (node as YAMLMap | YAMLSeq).flow = true;
  return line.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/**
 * The first characters of a CSV file, the text of a workbook; undefined where it cannot be read: named, it says why.
 */
async function beginningOf(file: string, bytes?: Uint8Array): Promise<string | undefined> {
  try {
    if (isWorkbook(file)) return (await textIn(bytes ?? bytesOf(file, usualMaxSize), file)).source;
    return textOf((bytes ?? headOf(file, headSize)).subarray(0, headSize), file);
  } catch (error) {
    if (error instanceof Mistake || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
}

/** Does a config name the columns of the sheet at an absolute path by their letters? */
export const hasLetters = (config: Config, file: string): boolean => isByLetters(columnsIn(config, file));

function columnsIn(config: Config, file: string): OwnColumns {
  const named: OwnColumns = Object.assign({}, ...stepsFor(config, file).map(({ keys }) => keys.csv ?? {}));
  return Object.fromEntries(Object.entries(named).filter(([, value]) => !isNoColumn(value)));
}

/** The text of the first bytes, up to the last whole line. */
function textOf(bytes: Uint8Array, file: string): string {
  const whole = bytes.length < headSize ? bytes.length : Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13));
  // A UTF-16 byte order mark means two bytes for each character.
  const end = (bytes[0] ?? 0) >= 0xfe ? whole - (whole % 2) : whole;
  return end <= 0 ? '' : decode(bytes.subarray(0, end), file).source;
}
