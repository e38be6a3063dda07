import type { ColumnNames, Field } from '../config/csv-fields.js';
import { keyOf } from '../text/fold.js';
import { lazy } from '../text/lazy.js';
import data from './presets.yml';

/** A kind of sheet that is recognised by its header row. */
export interface Preset {
  readonly name: string;
  /** The name people use for it; absent for the usual words of home-made sheets. */
  readonly title?: string;
  readonly needs: readonly Field[];
  readonly found?: readonly Field[];
  readonly lists?: Readonly<Partial<Record<Field, string>>>;
  readonly positions?: readonly Field[];
  readonly columns: ColumnNames;
  /** Columns whose words come out beside the text, and are not read. */
  readonly published?: readonly string[];
}

export const presets = data.presets as readonly Preset[];

/** The column that holds waivers unless the config names another. */
export const waiveColumn: string = data.waive;

const among = (words: readonly string[]): ((cell: string) => boolean) => {
  const keys = lazy(() => new Set(words.map(keyOf)));
  return (cell) => cell.length < 40 && keys().has(keyOf(cell.trim()));
};

/** Does a cell say that the post goes to the network of its column? */
export const isYes = among(data.yes);
/** Does it say that the text of the row goes there? */
export const isSame = among(data.same);
const isNo = among(data.no);

/** What a cell in the column of a network's own text says: `own` text, the `same` as that of the row, or nothing. */
export const pieceIn = (cell: string): 'own' | 'same' | undefined => {
  if (isSame(cell) || isYes(cell)) return 'same';
  return isNo(cell) || !/\p{L}/u.test(cell) ? undefined : 'own';
};
