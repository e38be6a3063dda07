import type { ColumnNames, Field } from '../config/csv-fields.js';
import { keyOf } from '../text/fold.js';
import data from './presets.yml';

/** A sheet that is known by its header row. */
export interface Preset {
  readonly name: string;
  /** As people call it; absent for the usual words of anybody's own sheet. */
  readonly title?: string;
  readonly needs: readonly Field[];
  readonly found?: readonly Field[];
  readonly lists?: Readonly<Partial<Record<Field, string>>>;
  readonly positions?: readonly Field[];
  readonly columns: ColumnNames;
}

export const presets = data.presets as readonly Preset[];

/** The column that holds waivers where the config names no other. */
export const waiveColumn: string = data.waive;

const yes = new Set((data.yes as readonly string[]).map(keyOf));

/** Does a cell say that the post goes to the network of its column? */
export const isYes = (cell: string): boolean => yes.has(keyOf(cell.trim()));
