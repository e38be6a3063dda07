import * as v from 'valibot';
import { examine } from '../data/faults.js';
import { type ConfigSource, dataSource } from '../data/source.js';
import type { Mistake } from '../mistake.js';
import { day, named } from './schema.js';

// Words of nothing but spaces would be found everywhere.
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('config-empty'));
const texts = v.array(text);

const dismissal = v.strictObject({
  rule: text,
  quote: text,
  file: v.optional(text),
  reason: v.optional(text),
  by: v.optional(text),
  until: v.optional(day),
});

/** The house's file: its types, and what editors know of it. */
export const houseFile = v.strictObject({
  $schema: v.optional(v.string()),
  words: v.optional(texts),
  names: v.optional(texts),
  acronyms: v.optional(v.record(v.pipe(named, v.trim(), v.nonEmpty('config-no-name')), text)),
  dismissals: v.optional(v.array(dismissal)),
});

/** A house's file that was read. */
export interface House {
  readonly source: ConfigSource;
  /** Absolute; the paths of its dismissals are relative to it. */
  readonly folder: string;
  /** What of it is right. */
  readonly values: v.InferOutput<typeof houseFile>;
  /** What is wrong with it: thrown, with what is wrong with the configs, when settings are asked for. */
  readonly faults: readonly Mistake[];
}

/** A waiver of the house's file as it stands there: for the words of one draft or, without `file`, of any. */
export type WrittenDismissal = v.InferOutput<typeof dismissal>;

/** A waiver of the house's file that a draft may need. */
export interface Dismissal extends Omit<WrittenDismissal, 'file'> {
  /** Does it hold for the words in whatever draft? Then none is blamed for not needing it. */
  readonly isForAny: boolean;
  /** `redlint.house.yaml:12`. */
  readonly place: string;
}

/** Reads the text of a house's file, which messages call `name`. Throws a Mistake on invalid YAML. */
export function houseOf(name: string, text: string, folder: string, isOutside: boolean): House {
  const source = dataSource(name, text, { isOutside });
  const { value = {}, faults } = examine(houseFile, {
    ...source,
    value: source.value === undefined ? {} : source.value,
  });
  return { source, folder, values: value, faults };
}
