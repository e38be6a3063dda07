import type { SyntaxWords } from '../language/syntax-words.js';

/** A list of small words. */
export type WordKind = Exclude<
  keyof SyntaxWords,
  'contractions' | 'pronouns' | 'adjectives_follow' | 'subjects_stated'
>;

/** Lists whose entries may be several words, which are read as one. */
const together: ReadonlySet<WordKind> = new Set(['adverbs', 'prepositions', 'subordinators', 'coordinators']);

/** The small words of a language by their function in a sentence. */
export class Syntax {
  readonly #kinds = new Map<string, Set<WordKind>>();
  readonly #pronouns: ReadonlyMap<string, number>;
  readonly contractions: ReadonlyMap<string, string>;
  readonly genitives: readonly string[];
  readonly elisions: readonly string[];
  /** First word → the lists' entries of several words that begin with it, the longest first: «sin embargo». */
  readonly #phrases = new Map<string, string[][]>();
  readonly #adverbEndings: readonly string[];
  readonly #pluralEndings: readonly string[];
  /** Helping verbs, with the word that follows: «ir a», “have to”. */
  readonly #helpers = new Map<string, string[][]>();
  readonly #duty = new Map<string, string[][]>();
  readonly #going = new Map<string, string[][]>();

  /** Do adjectives follow their noun? Then the head of a group is its first noun, else its last. */
  readonly nounsFirst: boolean;

  /** Has every verb its subject, unless it shares that of the verb before: “We read it and get back to you”? */
  readonly statesSubjects: boolean;

  constructor({ contractions = {}, pronouns = {}, adjectives_follow, subjects_stated, ...lists }: SyntaxWords) {
    this.nounsFirst = adjectives_follow === true;
    this.statesSubjects = subjects_stated === true;
    for (const [kind, words] of Object.entries(lists) as [WordKind, readonly string[]][])
      for (const word of words) {
        const kinds = this.#kinds.get(word) ?? new Set();
        this.#kinds.set(word, kinds.add(kind));
        if (together.has(kind) && word.includes(' ')) this.#addPhrase(word.split(' '));
      }
    this.#pronouns = new Map(Object.entries(pronouns));
    this.contractions = new Map(Object.entries(contractions));
    this.genitives = lists.genitives ?? [];
    this.elisions = lists.elisions ?? [];
    this.#adverbEndings = lists.adverb_endings ?? [];
    this.#pluralEndings = lists.plural_endings ?? [];
    for (const [list, chains] of [
      [lists.helpers, this.#helpers],
      [lists.duty_with, this.#duty],
      [lists.going, this.#going],
    ] as const)
      for (const helper of list ?? []) {
        const [verb = '', ...rest] = helper.split(' ');
        chains.set(verb, [...(chains.get(verb) ?? []), rest]);
      }
  }

  #addPhrase(words: string[]): void {
    const [first = ''] = words;
    const known = [...(this.#phrases.get(first) ?? []), words];
    this.#phrases.set(
      first,
      known.sort((a, b) => b.length - a.length),
    );
  }

  /** The entries of several words that begin with a word, the longest first. */
  phrasesFrom(word: string): readonly (readonly string[])[] | undefined {
    return this.#phrases.get(word);
  }

  is(word: string, ...kinds: readonly WordKind[]): boolean {
    const own = this.#kinds.get(word);
    if (own === undefined) return false;
    for (const kind of kinds) if (own.has(kind)) return true;
    return false;
  }

  /** Does it end like an adverb: «rápidamente», “quickly”? */
  endsAsAdverb(word: string): boolean {
    return endsIn(word, this.#adverbEndings) && !this.is(word, 'no_adverbs');
  }

  /** Is it plural, by its list or its ending? */
  isPlural(word: string): boolean {
    return this.is(word, 'plurals') || endsIn(word, this.#pluralEndings);
  }

  /** The person of a pronoun, 1 to 6; undefined for any other word. */
  personOf(word: string): number | undefined {
    return this.#pronouns.get(word);
  }

  /** What may come between a helping verb and the main one: [] for nothing, ['a'] for «ir a». */
  helps(verb: string): readonly (readonly string[])[] {
    return this.#helpers.get(verb) ?? [];
  }

  /** Does the verb, with these words after it, express a duty? */
  isDuty(verb: string, between: readonly string[]): boolean {
    return (between.length === 0 && this.is(verb, 'duty')) || holds(this.#duty.get(verb), between);
  }

  /** Does it express the future? */
  isGoing(verb: string, between: readonly string[]): boolean {
    return holds(this.#going.get(verb), between);
  }
}

const endsIn = (word: string, endings: readonly string[]): boolean => endings.some((ending) => word.endsWith(ending));

const holds = (chains: readonly (readonly string[])[] | undefined, between: readonly string[]): boolean =>
  chains?.some((chain) => chain.length > 0 && chain.join(' ') === between.join(' ')) ?? false;
