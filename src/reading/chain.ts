import { isGerund, isInfinitive, isParticiple } from './cells.js';
import { formsAt, isAdverb, type Scanned, wordOf } from './scanned.js';
import type { Mode, Time } from './statement.js';
import type { VerbForm } from './verbs/verbs.js';

/** How many tokens an aside between commas may have between two verbs of a phrase. */
const longestAside = 14;
/** How many verbs a phrase may have: «tendría que haber sido convocada». */
const mostVerbs = 5;
/** How many tokens a subject between two verbs may have: “Can the council help?”. */
const longestInside = 5;

/** The verbs after the first of a phrase: perfect, passive, duty, future. */
export class Chain {
  /** The token after the last verb, and the token of the main verb. */
  to: number;
  main: number;
  lemma: string;
  isPassive = false;
  negated = false;
  mode?: Mode;
  time?: Time;
  readonly #scanned: Scanned;
  readonly #at: number;

  constructor(scanned: Scanned, at: number, { lemma, cell }: VerbForm) {
    this.#scanned = scanned;
    this.#at = at;
    this.to = at + 1;
    this.main = at;
    this.lemma = lemma;
    for (let verb = 1; verb < mostVerbs && this.#extend(cell); verb++);
  }

  /** Takes the next verb; `false` when none follows. */
  #extend(cell: string): boolean {
    const { syntax } = this.#scanned;
    const { lemma } = this;
    const next = this.#afterWords(this.to, []);
    const forms = formsAt(this.#scanned, next);
    const participle = forms.find(({ cell }) => isParticiple(cell));
    const isModal = syntax.is(lemma, 'modals') || syntax.is(lemma, 'do');
    if (syntax.is(lemma, 'have') && participle && !isModal) {
      const isHeld = syntax.is(participle.lemma, 'now_with');
      this.time ??= /^fut/.test(cell) ? 'to-come' : isHeld ? 'now' : 'past';
      return this.#take(next, participle);
    }
    if (syntax.is(lemma, 'passive') && participle) {
      this.isPassive = true;
      this.#take(next, participle);
      return false;
    }
    if (this.#help(lemma, isModal)) return true;
    const gerund = forms.find(({ cell }) => isGerund(cell));
    return syntax.is(lemma, 'be') && gerund ? this.#take(next, gerund) : false;
  }

  /** «va a abrir», “have to apply”, «puede pedir»: the verb after the helping one. */
  #help(lemma: string, isModal: boolean): boolean {
    const { syntax } = this.#scanned;
    for (const between of isModal ? [[]] : syntax.helps(lemma)) {
      const index = this.#afterWords(this.to, between);
      const form = formsAt(this.#scanned, index).find(
        ({ cell, pronoun }) => isInfinitive(cell) || (between.length === 0 && isGerund(cell) && pronoun === undefined),
      );
      if (!form) continue;
      if (syntax.is(lemma, 'can')) this.mode ??= 'offers';
      if (syntax.isDuty(lemma, between)) this.mode = 'must';
      if (syntax.is(lemma, 'wish')) this.mode ??= 'wishes';
      if (between.length === 0 && isInfinitive(form.cell) && syntax.is(lemma, 'past_with')) this.time ??= 'past';
      if (syntax.isGoing(lemma, between) || syntax.is(lemma, 'will')) this.time ??= 'to-come';
      return this.#take(index, form);
    }
    return false;
  }

  #take(index: number, { lemma }: VerbForm): true {
    const { tokens, syntax } = this.#scanned;
    for (let i = this.to; i < index; i++) if (syntax.is(wordOf(tokens, i), 'negations')) this.negated = true;
    this.main = index;
    this.to = index + 1;
    this.lemma = lemma;
    return true;
  }

  /** After adverbs and negations; in a question, also after the subject. */
  #behind(from: number): number {
    const { tokens, syntax, isQuestion } = this.#scanned;
    let index = from;
    while (index < tokens.length && isAdverb(this.#scanned, index)) index++;
    const first = this.#at;
    const isInverted =
      first === 0 ||
      tokens[first - 1]?.kind === 'sign' ||
      syntax.is(wordOf(tokens, first - 1), 'questions', 'coordinators');
    if (!isQuestion || !isInverted || index !== first + 1) return index;
    while (index <= first + longestInside && this.#isNominal(index))
      if (syntax.personOf(wordOf(tokens, index++)) !== undefined) break;
    while (index < tokens.length && isAdverb(this.#scanned, index)) index++;
    return index;
  }

  #isNominal(index: number): boolean {
    const { tokens, syntax, verbs } = this.#scanned;
    const word = wordOf(tokens, index);
    if (syntax.personOf(word) !== undefined || syntax.is(word, 'articles', 'determiners')) return true;
    return tokens[index]?.kind === 'word' && (formsAt(this.#scanned, index).length === 0 || verbs.isNominal(word));
  }

  /**
   * Behind these words, between which adverbs or an aside in commas may stand; behind the last token where they do not.
   */
  #afterWords(from: number, words: readonly string[]): number {
    const { tokens } = this.#scanned;
    let index = this.#behind(from);
    if (wordOf(tokens, index) === ',') {
      const aside = tokens.slice(index + 1, index + longestAside).findIndex(({ word }) => word === ',');
      if (aside !== -1) index += aside + 2;
    }
    for (const word of words) {
      if (wordOf(tokens, index) !== word) return tokens.length;
      index = this.#behind(index + 1);
    }
    return index;
  }
}
