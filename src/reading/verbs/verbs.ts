import { numberOf } from '../../lexicon/word-graph.js';
import { rememberedEach } from '../../text/remembered.js';
import type { Act } from '../act-names.js';
import type { CompiledVerbs } from './verb-list.js';

/** A verb form that a word can be. */
export interface VerbForm {
  readonly lemma: string;
  /** Cell of the paradigm: `pres3`, `inf`, `part1`, `past`. */
  readonly cell: string;
  /** The pronoun at its end: «escríbe*nos*». */
  readonly pronoun?: string;
}

/** Cells of a verb that may end in a pronoun. */
const takesPronoun = /^(?:inf|ger|imp\d?|subj[346])$/;
const acutes: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const unstressed = (word: string): string => word.replace(/[áéíóú]/g, (letter) => acutes[letter] as string);

const nothing: ReadonlySet<Act> = new Set();

/** The verbs of a language: finds the forms that a word can be. */
export class Verbs {
  readonly #compiled: CompiledVerbs;
  readonly #longest: number;
  /** The classes of each verb that `of` has returned. */
  readonly #acts = new Map<string, ReadonlySet<Act>>();
  readonly #forms = rememberedEach((word): readonly VerbForm[] => [...this.#plain(word), ...this.#withPronoun(word)]);
  readonly #formActs = rememberedEach((word): ReadonlySet<Act> | null => {
    const forms = this.of(word);
    return forms.length === 0 ? null : new Set(forms.flatMap(({ lemma }) => [...this.actsOf(lemma)]));
  });

  constructor(compiled: CompiledVerbs) {
    this.#compiled = compiled;
    this.#longest = Math.max(0, ...Object.keys(compiled.head.endings).map(({ length }) => length));
  }

  /** The verb forms that a word in lower case, accents written, can be; empty if it is not a verb. */
  of(word: string): readonly VerbForm[] {
    return this.#forms(word);
  }

  /** The classes of acts of all the verbs that a word can be a form of; undefined if it is not a verb. */
  actsOfForm(word: string): ReadonlySet<Act> | undefined {
    return this.#formActs(word) ?? undefined;
  }

  /** Is it at least as often a noun, or another word, as a verb? */
  isNominal(word: string): boolean {
    return numberOf(this.#compiled.nominal, word) >= 0;
  }

  /** Is the verb in a class of acts? */
  isIn(lemma: string, act: Act): boolean {
    return this.actsOf(lemma).has(act);
  }

  /**
   * The classes of acts of a verb; empty for a verb that `of` has not returned yet. Finding any other verb would need
   * the list of all infinitives decoded at every start, and nothing asks for one: lemmas come from `of`.
   */
  actsOf(lemma: string): ReadonlySet<Act> {
    return this.#acts.get(lemma) ?? nothing;
  }

  #plain(word: string): VerbForm[] {
    const { head, stems, verbsOf } = this.#compiled;
    const found: VerbForm[] = [];
    for (let cut = word.length; cut >= Math.max(1, word.length - this.#longest); cut--) {
      const taken = Object.hasOwn(head.endings, word.slice(cut)) ? head.endings[word.slice(cut)] : undefined;
      const stem = taken ? numberOf(stems, word.slice(0, cut)) : -1;
      if (!taken || stem < 0) continue;
      for (let i = verbsOf.at[stem] as number; i < (verbsOf.at[stem + 1] as number); i += 2)
        for (const [kind, cell] of taken)
          if (kind === verbsOf.of[i + 1])
            found.push({ lemma: this.#lemma(verbsOf.of[i] as number), cell: head.cells[cell] as string });
    }
    return found;
  }

  #lemma(number: number): string {
    const { head, lemmas, actsOf } = this.#compiled;
    const lemma = lemmas.at(number) as string;
    if (!this.#acts.has(lemma)) this.#acts.set(lemma, new Set(head.actSets[actsOf[number] as number]));
    return lemma;
  }

  #withPronoun(word: string): VerbForm[] {
    for (const pronoun of this.#compiled.head.pronouns) {
      if (word.length < pronoun.length + 2 || !word.endsWith(pronoun)) continue;
      const bare = word.slice(0, -pronoun.length);
      const stems = [bare, unstressed(bare), ...(pronoun === 'os' ? [`${bare}d`] : []), `${unstressed(bare)}s`];
      const forms = stems.flatMap((stem) => this.#plain(stem)).filter(({ cell }) => takesPronoun.test(cell));
      if (forms.length > 0) return forms.map((form) => ({ ...form, pronoun }));
    }
    return [];
  }
}
