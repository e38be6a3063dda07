import type { Program } from '../stages/program.js';
import type { Mirror } from './mirror.js';

/** What a suite is compared with: the program from its sources, and its recognisers one by one. */
export type Recognizers = Program & typeof import('./sources.js');

/** One expectation of a suite about a text, and our result. */
export interface Case {
  /** Its kind and number, as in `mentions/3`: changes only when the suite does. */
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly found: string;
}

/** Somebody else's suite. */
export interface Suite {
  readonly name: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** The files and folders that are read. */
  readonly reads: readonly string[];
  cases(mirror: Mirror, recognizers: Recognizers): Iterable<Case>;
}

/** The texts of a list of ranges, as one line to compare. */
export const wordsAt = (text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string =>
  listed(ranges.map(({ start, end }) => text.slice(start, end)));

/** A list as one line to compare. */
export const listed = (words: readonly string[]): string => JSON.stringify(words);
