import type { Syntax } from './syntax.js';
import type { Token } from './tokens.js';
import type { VerbForm, Verbs } from './verbs/verbs.js';

/** A sentence in its tokens, and what is known of their language. */
export interface Scanned {
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly verbs: Verbs;
  readonly isQuestion: boolean;
  /** Where its last question mark stands: what comes behind asks nothing. */
  readonly asksUpTo: number;
}

/** The word of a token in lower case; empty behind the last. */
export const wordOf = (tokens: readonly Token[], index: number): string => tokens[index]?.word ?? '';

const quotationMark = /^[«»“”"]$/;

export const isQuotationMark = (word = ''): boolean => quotationMark.test(word);

/** What a token can be as a verb. Verbs that help others have one form, whatever the person: “must”. */
export function formsAt({ tokens, syntax, verbs }: Scanned, index: number): readonly VerbForm[] {
  const token = tokens[index];
  if (token?.kind !== 'word') return [];
  return syntax.is(token.word, 'modals') ? [{ lemma: token.word, cell: 'pres' }] : verbs.of(token.word);
}

/** Is it an adverb or a denial, which may stand between the verbs of a phrase? */
export function isAdverb({ tokens, syntax, verbs }: Scanned, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  if (syntax.is(token.word, 'adverbs', 'negations')) return true;
  return syntax.endsAsAdverb(token.word) && verbs.of(token.word).length === 0;
}
