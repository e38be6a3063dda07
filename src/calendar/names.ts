import { type ColumnNames, type Field, fields } from '../config/csv-fields.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { labelOf } from '../draft/pieces/label.js';
import { keyOf } from '../text/fold.js';
import { presets } from './fields.js';

/** «Media URL(s) - Separated by comma» → «media url(s)» */
export const plainName = (cell: string): string =>
  keyOf(
    cell
      .slice(0, 200)
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ - .*$/, ''),
  );

/** The columns of each field, from 0, by their names in a header row. */
export function columnsNamed(names: ColumnNames, header: readonly string[]): Partial<Record<Field, readonly number[]>> {
  const found = fields.flatMap((field): [Field, readonly number[]][] => {
    const places = placesNamed(names[field], header);
    // When several words mean the same thing, the first that is present counts; networks and pictures have a column
    // each.
    const isMany = ['networks', 'picture', 'alt'].includes(field);
    const counting = field === 'text' ? namedAsFirst(places, header) : places.slice(0, 1);
    return places.length > 0 ? [[field, isMany ? places.sort((a, b) => a - b) : counting]] : [];
  });
  return Object.fromEntries(found);
}

/** The first of some columns, and those of the same name: a row may have its text in any of them. */
export const namedAsFirst = (places: readonly number[], header: readonly string[]): number[] => {
  const keyAt = (place = -1): string => plainName(header[place] ?? '');
  return places.filter((place, index) => index === 0 || (keyAt(place) !== '' && keyAt(place) === keyAt(places[0])));
};

/** The columns with one of these names, in the order of the names. */
export function placesNamed(names: string | readonly string[] | undefined, header: readonly string[]): number[] {
  const keys = header.map(plainName);
  const tests = [names ?? []].flat().map(testOf);
  return [...new Set(tests.flatMap((test) => keys.flatMap((key, place) => (test(key) ? [place] : []))))];
}

/** What the columns of an unknown sheet may hold, by the words of all presets. */
export const likelyColumns = (header: readonly string[]): Partial<Record<Field, readonly number[]>> =>
  columnsNamed(allNames, header);

const allNames: ColumnNames = Object.fromEntries(
  fields.map((field) => [field, presets.flatMap(({ columns }) => columns[field] ?? [])]),
);

function testOf(name: string): (key: string) => boolean {
  const wanted = plainName(name);
  const star = wanted.indexOf('*');
  if (star < 0) return (key) => key === wanted;
  const [head, tail] = [wanted.slice(0, star), wanted.slice(star + 1)];
  return (key) =>
    key.startsWith(head) && key.endsWith(tail) && /^\d{1,3}$/.test(key.slice(head.length, key.length - tail.length));
}

/** The letters that spreadsheets give a column: A, B … AA. */
export const letter = (place: number): string =>
  (place >= 26 ? letter(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** The column, from 0, that letters mean in a spreadsheet; undefined for anything else. */
export const placeOfLetters = (letters: string): number | undefined =>
  /^[A-Z]{1,2}$/.test(letters)
    ? [...letters].reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0) - 1
    : undefined;

/** Does a config name the column of texts by its letters? */
export const isByLetters = ({ text = [] }: ColumnNames): boolean => {
  const names = [text].flat();
  return names.length > 0 && names.every((name) => placeOfLetters(name) !== undefined);
};

/** The network that a column is for, by its name; undefined for a column whose cells name them. */
export const networkOfColumn = (name: string): string | undefined =>
  [name, ...name.split('/')].map((one) => networkOf(one)).find((network) => network !== undefined);

/** What the name of a column says of the text in it. */
export interface PieceName {
  readonly networks: readonly string[];
  /** Does it say that there is a text, not only the network? */
  readonly saysText: boolean;
}

/** The networks for whose own text a column is, by its name: «Copy IG», «instagram»; undefined for any other. */
export function pieceName(name: string): PieceName | undefined {
  const label = labelOf(plainName(name));
  return label && label.says !== 'other' ? { networks: label.networks, saysText: label.says === 'text' } : undefined;
}
