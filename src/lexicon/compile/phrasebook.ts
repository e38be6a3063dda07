import { Mistake } from '../../mistake.js';
import { excerpt } from '../../text/excerpt.js';
import type { Inflector } from '../inflection/inflection.js';
import type { LexiconSource } from '../lexicon.js';
import type { WordReading } from '../syntax/alternatives.js';
import { isPattern, patternOf } from '../syntax/pattern.js';
import type { Sets } from '../syntax/sets.js';
import { parseTerm } from '../syntax/terms.js';
import { TermFault } from '../term-fault.js';
import type { Automaton } from './automaton.js';

/** Phrases by their source, so that none is compiled twice. */
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

  of(written: unknown, source: LexiconSource, reading: Pick<WordReading, 'inflectionClass' | 'strict'> = {}): number {
    if (!isPattern(written)) throw faultOf(source, written, 'string');
    const term = patternOf(written);
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
      const { pattern, source: where } = error.place ?? this.#sets.placeOf(error.message, written, source);
      throw faultOf(where, pattern, error.reason, error.message);
    }
  }
}

/**
 * A Mistake about an entry as written: `reason` is the end of its key behind `lexicon-`, `at` the words that it is
 * about.
 */
export function faultOf(source: LexiconSource, entry: unknown, reason: string, at = ''): Mistake {
  const written = typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? String(entry));
  const { lexicon, language, place } = source;
  return new Mistake(`lexicon-${reason}`, {
    lexicon: place?.(wordsOf(entry)) ?? `${lexicon}.${language}`,
    entry: excerpt(written, 80),
    at,
    language,
  });
}

/** The words that identify an entry in its file. */
const wordsOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null
    ? String(
        Object.values(entry)
          .flat()
          .find((value) => typeof value === 'string') ?? '',
      )
    : String(entry);
