import type { Syntax } from './syntax.js';
import type { Token } from './tokens.js';
import type { VerbForm, Verbs } from './verbs/verbs.js';

/** A sentence split into tokens, with the data of its language. */
export interface Scanned {
  /** Its offset in the text; tokens count from here. */
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly verbs: Verbs;
  readonly isQuestion: boolean;
  /** Its last question mark: nothing after it is a question. */
  readonly asksUpTo: number;
}

/** The word of a token in lower case; empty after the last. */
export const wordOf = (tokens: readonly Token[], index: number): string => tokens[index]?.word ?? '';

const quotationMark = /^[«»“”"]$/;

export const isQuotationMark = (word = ''): boolean => quotationMark.test(word);

/** The verb forms that a token can be. Helping verbs have one form for all persons: “must”. */
export function formsAt({ tokens, syntax, verbs }: Scanned, index: number): readonly VerbForm[] {
  const token = tokens[index];
  if (token?.kind !== 'word') return [];
  if (!syntax.is(token.word, 'modals')) return verbs.of(token.word);
  return [{ lemma: token.word, cell: syntax.is(token.word, 'unreal') ? 'cond' : 'pres' }];
}

/** Is it an adverb or a negation, which may come between the verbs of a phrase? */
export function isAdverb({ tokens, syntax, verbs }: Scanned, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  if (syntax.is(token.word, 'adverbs', 'negations')) return true;
  return syntax.endsAsAdverb(token.word) && verbs.of(token.word).length === 0;
}

/** How many words before and behind a verb may say that it is over. */
const [mostBefore, mostBehind] = [8, 6];

/** «El viernes pasado celebramos»: does a word of its clause say that a verb is over? */
export function isMarkedPast(scanned: Scanned, at: number): boolean {
  const { tokens, syntax } = scanned;
  const isMark = (index: number): boolean => syntax.is(wordOf(tokens, index), 'past_marks');
  const isEnd = (index: number): boolean =>
    index < 0 || index >= tokens.length || syntax.is(wordOf(tokens, index), 'coordinators');
  for (let i = at - 1; i >= at - mostBefore && !isEnd(i); i--) if (isMark(i)) return true;
  for (let i = at + 1; i <= at + mostBehind && !isEnd(i); i++) if (isMark(i)) return true;
  return false;
}
