import type { Program } from '../stages/program.js';
import type { Mirror } from './mirror.js';

/** What a suite is held against: the program from its sources, and its recognisers one by one. */
export type Recognizers = Program & typeof import('./sources.js');

/** One thing that a suite says of a text, and what we say of it. */
export interface Case {
  /** What it is and which of its kind, as `mentions/3`: changes only where the suite is written again. */
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
