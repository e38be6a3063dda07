import type { ColumnNames, Field } from '../config/csv-fields.js';
import { keyOf } from '../text/fold.js';
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
}

export const presets = data.presets as readonly Preset[];

/** The column that holds waivers unless the config names another. */
export const waiveColumn: string = data.waive;

const yes = new Set((data.yes as readonly string[]).map(keyOf));

/** Does a cell say that the post goes to the network of its column? */
export const isYes = (cell: string): boolean => yes.has(keyOf(cell.trim()));
