import type { PatternSource } from '../lexicon.js';

/** A pattern in one line: a list is a bracket of its patterns. */
export const patternOf = (written: PatternSource): string =>
  typeof written === 'string' ? written : `(${written.join('|')})`;
