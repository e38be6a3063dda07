import type { LexiconSource } from './lexicon.js';

/** A pattern, and the lexicon that it is written in. */
export interface PatternPlace {
  readonly pattern: string;
  readonly source: LexiconSource;
}

/** What is wrong with a pattern and where; `compile` makes a Mistake of it. */
export class TermFault extends Error {
  /** The end of its key in src/messages/<locale>/mistakes.yml, after `lexicon-`. */
  readonly reason: string;
  /** The pattern at fault, where it is another than the one that was being read. */
  readonly place: PatternPlace | undefined;

  constructor(at: string | undefined, reason: string, place?: PatternPlace) {
    super(at);
    this.reason = reason;
    this.place = place;
  }
}
