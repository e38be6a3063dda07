import { Mistake } from '../../mistake.js';
import { excerpt } from '../../text/excerpt.js';
import type { Inflector } from '../inflection/inflection.js';
import type { LexiconSource } from '../lexicon.js';
import type { Reading } from '../syntax/alternatives.js';
import type { Sets } from '../syntax/sets.js';
import { parseTerm, type Slip, TermFault } from '../syntax/terms.js';
import type { Automaton } from './automaton.js';

/** Phrases by what they are read from, so that none is compiled twice. */
export class Phrasebook {
  readonly #known = new Map<string, number>();
  readonly #automaton: Automaton;
  readonly #inflector: Inflector;
  readonly #sets: Sets;

  constructor(automaton: Automaton, inflector: Inflector, sets: Sets) {
    this.#automaton = automaton;
    this.#inflector = inflector;
    this.#sets = sets;
  }

  of(term: unknown, source: LexiconSource, reading: Pick<Reading, 'inflectionClass' | 'strict'> = {}): number {
    const fault = (reason: string) => faultOf(source, term, reason);
    if (typeof term !== 'string') throw fault('string');
    const name = JSON.stringify([term, reading.inflectionClass, reading.strict, term.includes('@') && source.lexicon]);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    try {
      const phrase = this.#automaton.add(parseTerm(term), {
        ...reading,
        inflector: this.#inflector,
        set: (name) => this.#sets.of(name, source),
      });
      this.#known.set(name, phrase);
      return phrase;
    } catch (error) {
      if (!(error instanceof TermFault)) throw error;
      throw error.slip ? slipOf(source, term, error.message, error.slip) : fault(error.message);
    }
  }
}

/** A Mistake about an entry as written. */
export function faultOf(source: LexiconSource, entry: unknown, fault: string): Mistake {
  const written = typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? String(entry));
  return new Mistake('lexicon-entry', { lexicon: placeOf(source, written), entry: excerpt(written, 80), fault });
}

const slipOf = (source: LexiconSource, pattern: string, at: string, slip: Slip): Mistake =>
  new Mistake(`lexicon-${slip}`, { lexicon: placeOf(source, pattern), entry: excerpt(pattern, 80), at });

const placeOf = (source: LexiconSource, pattern: string): string =>
  source.place?.(pattern) ?? `${source.lexicon}.${source.language}`;
