import { rememberedEach } from '../../text/remembered.js';
import type { CompiledVerbs } from './verb-list.js';

/** What a word can be as a form of a verb. */
export interface VerbForm {
  readonly lemma: string;
  /** Of the paradigm: `pres3`, `inf`, `part1`, `past`. */
  readonly cell: string;
  /** The pronoun that it ends in: «escríbe*nos*». */
  readonly pronoun?: string;
}

/** Cells of a verb that take a pronoun at their end. */
const takesPronoun = /^(?:inf|ger|imp\d?|subj[346])$/;
const acutes: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const unstressed = (word: string): string => word.replace(/[áéíóú]/g, (letter) => acutes[letter] as string);

const listed = <T>(lists: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(lists, key) ? lists[key] : undefined;

/** The verbs of a language: what a word can be as one. */
export class Verbs {
  readonly #compiled: CompiledVerbs;
  readonly #longest: number;
  readonly #nominal: ReadonlySet<string>;
  readonly #acts = new Map<string, ReadonlySet<string>>();
  readonly #forms = rememberedEach((word): readonly VerbForm[] => [...this.#plain(word), ...this.#withPronoun(word)]);

  constructor(compiled: CompiledVerbs) {
    this.#compiled = compiled;
    this.#nominal = new Set(compiled.nominal);
    this.#longest = Math.max(0, ...Object.keys(compiled.endings).map(({ length }) => length));
  }

  /** The forms that a word in lower case, accents written, can be; empty for no verb. */
  of(word: string): readonly VerbForm[] {
    return this.#forms(word);
  }

  /** Is it a noun, or another word, at least as often as it is a verb? */
  isNominal(word: string): boolean {
    return this.#nominal.has(word);
  }

  /** Is the verb in a class of acts? */
  isIn(lemma: string, act: string): boolean {
    return this.actsOf(lemma).has(act);
  }

  /** The classes of acts that a verb is in. */
  actsOf(lemma: string): ReadonlySet<string> {
    let acts = this.#acts.get(lemma);
    if (!acts) {
      const { lemmas, actSets, actsOf } = this.#compiled;
      acts = new Set(actSets[actsOf[lemmas.indexOf(lemma)] ?? -1]);
      this.#acts.set(lemma, acts);
    }
    return acts;
  }

  #plain(word: string): VerbForm[] {
    const { lemmas, cells, stems, endings, whole } = this.#compiled;
    const found: VerbForm[] = [];
    const put = (lemma: number, cell: number): void => {
      found.push({ lemma: lemmas[lemma] as string, cell: cells[cell] as string });
    };
    const own = listed(whole, word) ?? [];
    for (let i = 0; i < own.length; i += 2) put(own[i] as number, own[i + 1] as number);
    for (let cut = Math.max(0, word.length - this.#longest); cut <= word.length; cut++) {
      const verbs = listed(stems, word.slice(0, cut));
      const taken = verbs && listed(endings, word.slice(cut));
      if (!taken) continue;
      for (let i = 0; i < verbs.length; i += 2)
        for (const [kind, cell] of taken) if (kind === verbs[i + 1]) put(verbs[i] as number, cell);
    }
    return found;
  }

  #withPronoun(word: string): VerbForm[] {
    for (const pronoun of this.#compiled.pronouns) {
      if (word.length < pronoun.length + 2 || !word.endsWith(pronoun)) continue;
      const bare = word.slice(0, -pronoun.length);
      const stems = [bare, unstressed(bare), ...(pronoun === 'os' ? [`${bare}d`] : []), `${unstressed(bare)}s`];
      const forms = stems.flatMap((stem) => this.#plain(stem)).filter(({ cell }) => takesPronoun.test(cell));
      if (forms.length > 0) return forms.map((form) => ({ ...form, pronoun }));
    }
    return [];
  }
}
