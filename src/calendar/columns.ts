import { type ColumnNames, type Field, fields, type OwnColumns } from '../config/csv-fields.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { Mistake } from '../mistake.js';
import { parseMoment } from '../recognizers/dates/dates.js';
import { keyOf } from '../text/fold.js';
import { type Preset, presets, waiveColumn } from './fields.js';
import { momentIn } from './when.js';

/** Which column holds what, and the name of the sheet's format. */
export interface Columns {
  /** Name of the preset; `own` where the config alone names them. */
  readonly preset: string;
  /** Indexes of the columns of each field, from 0. */
  readonly of: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** As the header names them; otherwise the column letter that spreadsheets show. */
  readonly names: readonly string[];
  readonly hasHeader: boolean;
  readonly lists: NonNullable<Preset['lists']>;
}

/**
 * The columns of a sheet, by the names in the config and in the presets; undefined when the first row names no column
 * of posts. With `found`, only a header that no other kind of sheet would have counts. Throws a Mistake on a configured
 * column that is missing.
 */
export function columnsOf(
  header: readonly string[],
  { file, own = {}, found = false }: { readonly file: string; readonly own?: OwnColumns; readonly found?: boolean },
): Columns | undefined {
  const configured = ofNames(own, header);
  const missing = fields.find((field) => own[field] !== undefined && !configured[field]);
  if (configured.text && !missing) return columns(ownSheet, configured, header);
  // What the config names is not also guessed from common words.
  const isGuess = !found && own.text === undefined;
  const preset = presets.find((one) => (isGuess || one.found) && fits(one, header, found));
  if (own.text !== undefined && missing && !found && (configured.text || !preset)) {
    const [name = ''] = [own[missing] ?? []].flat();
    throw new Mistake('calendar-column', { file, field: missing, name, names: shown(header) });
  }
  if (!preset) return undefined;
  const hasHeader = isNamed(preset, header);
  const of = hasHeader ? ofNames(preset.columns, header) : ofPositions(preset);
  return columns(preset, { ...of, ...configured }, hasHeader ? header : header.map(() => ''));
}

/** A sheet whose columns are all named by the config. */
const ownSheet: Preset = { name: 'own', needs: ['text'], columns: {} };

const columns = ({ name, lists = {} }: Preset, of: Columns['of'], header: readonly string[]): Columns => {
  const waive = header.findIndex((cell) => plain(cell) === waiveColumn);
  return {
    preset: name,
    of: waive < 0 || of.waive ? of : { ...of, waive: [waive] },
    names: header.map((cell, place) => cell.trim() || letter(place)),
    hasHeader: header.some((cell) => cell !== ''),
    lists: { picture: ',', alt: '||', ...lists },
  };
};

/** How many column names a sentence lists; a sheet may have a hundred. */
const mostNamed = 12;
export const shown = (header: readonly string[]): string[] => {
  const names = header.map((cell) => cell.trim().slice(0, 40)).filter(Boolean);
  return names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names;
};

const fits = (preset: Preset, header: readonly string[], found: boolean): boolean => {
  if (isNamed(preset, header, found ? preset.found : preset.needs)) return true;
  // Without a header the first row is a post and begins with a date.
  const [first, second] = header;
  return !found && preset.positions !== undefined && second !== undefined && isMoment(first as string);
};

const isMoment = (cell: string): boolean =>
  momentIn(cell, '', false) !== undefined || parseMoment(cell, undefined) !== undefined;

const isNamed = ({ needs, columns }: Preset, header: readonly string[], fields = needs): boolean => {
  const here = ofNames(columns, header);
  return fields.every((field) => here[field] !== undefined);
};

const ofPositions = ({ positions = [] }: Preset): Columns['of'] =>
  Object.fromEntries(positions.map((field, place) => [field, [place]]));

function ofNames(names: ColumnNames, header: readonly string[]): Columns['of'] {
  const keys = header.map(plain);
  const found = fields.flatMap((field): [Field, number[]][] => {
    const tests = [names[field] ?? []].flat().map(testOf);
    const all = tests.flatMap((test) => keys.flatMap((key, place) => (test(key) ? [place] : [])));
    const places = [...new Set(all)];
    // When several words mean the same thing, the first that is present counts; networks and pictures have a column
    // each.
    const isMany = ['networks', 'picture', 'alt'].includes(field);
    return places.length > 0 ? [[field, isMany ? places.sort((a, b) => a - b) : places.slice(0, 1)]] : [];
  });
  return Object.fromEntries(found);
}

/** What the columns of an unknown sheet may hold, by the words of all presets. */
export const likelyColumns = (header: readonly string[]): Columns['of'] => ofNames(allNames, header);

const allNames: ColumnNames = Object.fromEntries(
  fields.map((field) => [field, presets.flatMap(({ columns }) => columns[field] ?? [])]),
);

/** «Media URL(s) - Separated by comma» → «media url(s)» */
const plain = (cell: string): string =>
  keyOf(
    cell
      .slice(0, 200)
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ - .*$/, ''),
  );

function testOf(name: string): (key: string) => boolean {
  const wanted = plain(name);
  const star = wanted.indexOf('*');
  if (star < 0) return (key) => key === wanted;
  const [head, tail] = [wanted.slice(0, star), wanted.slice(star + 1)];
  return (key) =>
    key.startsWith(head) && key.endsWith(tail) && /^\d{1,3}$/.test(key.slice(head.length, key.length - tail.length));
}

/** The letters that spreadsheets give a column: A, B … AA. */
export const letter = (place: number): string =>
  (place >= 26 ? letter(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** The network that a column is for, by its name; undefined for a column whose cells name them. */
export const networkOfColumn = (name: string): string | undefined =>
  [name, ...name.split('/')].map((one) => networkOf(one)).find((network) => network !== undefined);
