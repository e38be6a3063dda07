import { dateNames } from '../../recognizers/dates/names.js';
import type { LexiconSource, PatternSource } from '../lexicon.js';
import { type PatternPlace, TermFault } from '../term-fault.js';
import { patternOf } from './pattern.js';
import { parseTerm, type Term } from './terms.js';

const setsIn = (patterns: readonly (readonly Term[])[]): string[] =>
  patterns
    .flat()
    .flatMap((term) => (term.type === 'set' ? [term.name] : term.type === 'choice' ? setsIn(term.of) : []));

/** The named sets of a language, looked up in the lexicon, then in the shared sets, then in months and weekdays. */
export class Sets {
  /** The last of those that share a name counts. */
  readonly #shared: readonly LexiconSource[];
  readonly #named: Readonly<Record<string, readonly PatternSource[]>>;
  readonly #read = new Map<readonly PatternSource[], readonly (readonly Term[])[]>();
  readonly #open = new Set<string>();

  constructor(sources: readonly LexiconSource[], language: string) {
    this.#shared = sources.filter(({ lexicon }) => lexicon === 'sets').reverse();
    const { months, weekdays } = dateNames(language);
    this.#named = { month: [...months.keys()], weekday: [...weekdays.keys()] };
  }

  /**
   * The patterns of a set as `source` sees it. Throws a TermFault on an unknown name, and on a pattern that cannot be
   * read.
   */
  of(name: string, source: LexiconSource): readonly (readonly Term[])[] {
    const { list, home } = this.#find(name, source);
    if (!Array.isArray(list) || list.length === 0) throw new TermFault(`@${name}`, 'set');
    const known = this.#read.get(list);
    if (known) return known;
    if (this.#open.has(name)) throw new TermFault(`@${name}`, 'circle');
    this.#open.add(name);
    const patterns = list.map((pattern) => parsed(pattern, home));
    for (const other of setsIn(patterns)) this.of(other, source);
    this.#open.delete(name);
    this.#read.set(list, patterns);
    return patterns;
  }

  /** Where the words of a fault stand: in the pattern itself, or in a set that it names. */
  placeOf(words: string, written: PatternSource, source: LexiconSource): PatternPlace {
    const own = patternsIn([written]);
    return (
      [...placed(own, source), ...this.#patternsBehind(own, source, new Set())].find(({ pattern }) =>
        pattern.includes(words),
      ) ?? { pattern: patternOf(written), source }
    );
  }

  #patternsBehind(patterns: readonly string[], source: LexiconSource, seen: Set<string>): PatternPlace[] {
    const names = patterns.flatMap((pattern) => pattern.match(setName) ?? []).filter((name) => !seen.has(name));
    return names.flatMap((name) => {
      seen.add(name);
      const { list = [], home } = this.#find(name, source);
      const held = patternsIn(list);
      return [...placed(held, home), ...this.#patternsBehind(held, source, seen)];
    });
  }

  #find(
    name: string,
    source: LexiconSource,
  ): { readonly list?: readonly PatternSource[]; readonly home: LexiconSource } {
    const own = ownIn(source.sets, name);
    if (own) return { list: own, home: source };
    const home = this.#shared.find(({ sets }) => ownIn(sets, name));
    const list = home ? ownIn(home.sets, name) : ownIn(this.#named, name);
    return { ...(list && { list }), home: home ?? source };
  }
}

const ownIn = (sets: LexiconSource['sets'], name: string): readonly PatternSource[] | undefined =>
  sets && Object.hasOwn(sets, name) ? sets[name] : undefined;

const setName = /(?<=(?<!\\)@)\p{L}[\p{L}\p{N}_]*/gu;

const patternsIn = (written: readonly PatternSource[]): string[] => written.flat().map(String);

const placed = (patterns: readonly string[], source: LexiconSource): PatternPlace[] =>
  patterns.map((pattern) => ({ pattern, source }));

function parsed(written: PatternSource, home: LexiconSource): readonly Term[] {
  try {
    return parseTerm(String(patternOf(written)));
  } catch (error) {
    if (!(error instanceof TermFault)) throw error;
    const patterns = patternsIn([written]);
    const pattern = patterns.find((one) => one.includes(error.message)) ?? patterns[0] ?? '';
    throw new TermFault(error.message, error.reason, { pattern, source: home });
  }
}
