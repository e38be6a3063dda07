import { type ColumnNames, type Field, fields } from '../config/csv-fields.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { keyOf } from '../text/fold.js';
import { pieceNames, presets } from './fields.js';

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
    return places.length > 0 ? [[field, isMany ? places.sort((a, b) => a - b) : places.slice(0, 1)]] : [];
  });
  return Object.fromEntries(found);
}

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

/** The network that a column is for, by its name; undefined for a column whose cells name them. */
export const networkOfColumn = (name: string): string | undefined =>
  [name, ...name.split('/')].map((one) => networkOf(one)).find((network) => network !== undefined);

const words = new Set([...pieceNames.words, ...pieceNames.joins].map(keyOf));
const textWords = new Set(pieceNames.words.map(keyOf));
/** «pie de foto» */
const phrases = [...textWords].filter((word) => word.includes(' '));
const texts = new Map(
  Object.entries(pieceNames.networks).flatMap(([network, names]) => names.map((name) => [keyOf(name), network])),
);

/** What the name of a column says of the text in it. */
export interface PieceName {
  readonly networks: readonly string[];
  /** Does it say that there is a text, not only the network? */
  readonly saysText: boolean;
}

/** The networks for whose own text a column is, by its name: «Copy IG», «instagram»; undefined for any other. */
export function pieceName(name: string): PieceName | undefined {
  const key = phrases.reduce((text, phrase) => text.replace(phrase, pieceNames.words[0] as string), plainName(name));
  const parts = key.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
  const networks = new Set<string>();
  let saysText = false;
  for (let at = 0; at < parts.length; at++) {
    const [part = '', next = ''] = parts.slice(at, at + 2);
    const pair = networkOf(`${part} ${next}`);
    const network = pair ?? networkOf(part) ?? texts.get(part);
    if (network === undefined && !words.has(part)) return undefined;
    if (network !== undefined) networks.add(network);
    if (textWords.has(part) || texts.has(part)) saysText = true;
    if (pair !== undefined) at++;
  }
  return networks.size > 0 ? { networks: [...networks], saysText } : undefined;
}
