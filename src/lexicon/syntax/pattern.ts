import type { PatternSource } from '../lexicon.js';

/** Is a value of a file a list of strings only? */
export const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Is a value of a file a pattern, or a list of patterns for one bracket? */
export const isPattern = (value: unknown): value is PatternSource => typeof value === 'string' || isStrings(value);

/** A pattern in one line: a list is a bracket of its patterns. */
export const patternOf = (written: PatternSource): string =>
  typeof written === 'string' ? written : `(${written.join('|')})`;
