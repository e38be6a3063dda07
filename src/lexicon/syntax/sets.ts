import { dateNames } from '../../recognizers/dates/names.js';
import type { LexiconSource } from '../lexicon.js';
import { TermFault } from '../term-fault.js';
import { parseTerm, type Term } from './terms.js';

const setsIn = (patterns: readonly (readonly Term[])[]): string[] =>
  patterns
    .flat()
    .flatMap((term) => (term.type === 'set' ? [term.name] : term.type === 'choice' ? setsIn(term.of) : []));

/** The named sets of a language: those of a lexicon, else those that all share, else months and weekdays. */
export class Sets {
  readonly #shared: NonNullable<LexiconSource['sets']>;
  readonly #named: Readonly<Record<string, readonly string[]>>;
  readonly #read = new Map<readonly string[], readonly (readonly Term[])[]>();
  readonly #open = new Set<string>();

  constructor(sources: readonly LexiconSource[], language: string) {
    this.#shared = Object.assign({}, ...sources.filter(({ lexicon }) => lexicon === 'sets').map(({ sets }) => sets));
    const { months, weekdays } = dateNames(language);
    this.#named = { month: [...months.keys()], weekday: [...weekdays.keys()] };
  }

  of(name: string, source: LexiconSource): readonly (readonly Term[])[] {
    const own = [source.sets ?? {}, this.#shared, this.#named].find((some) => Object.hasOwn(some, name));
    const written = own?.[name];
    if (!Array.isArray(written) || written.length === 0) throw new TermFault(`@${name}`, 'set');
    const known = this.#read.get(written);
    if (known) return known;
    if (this.#open.has(name)) throw new TermFault(`@${name}`, 'circle');
    this.#open.add(name);
    const patterns = written.map((pattern) => parseTerm(String(pattern)));
    for (const other of setsIn(patterns)) this.of(other, source);
    this.#open.delete(name);
    this.#read.set(written, patterns);
    return patterns;
  }
}
