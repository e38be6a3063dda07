import { isCapital } from '../text/characters.js';
import { isGerund, isInfinitive, isParticiple } from './cells.js';
import { type Scanned, wordOf } from './scanned.js';
import type { Token } from './tokens.js';

/** Is a token a form of a verb that governs what follows: «Nacida en Ondara»? */
export function isVerbal({ tokens, verbs }: Scanned, i: number): boolean {
  const { word, text } = tokens[i] as Token;
  if (verbs.isNominal(word) || (i > 0 && isCapital(text.codePointAt(0)))) return false;
  const forms = verbs.of(word);
  return (
    forms.length > 0 &&
    forms.every(({ cell }) => isParticiple(cell) || isGerund(cell) || isInfinitive(cell) || cell === 'past')
  );
}

const roman = /^[IVXLC]+$/;

/** A year, «el 12»: only a number. */
export const isFigure = ({ tokens, syntax }: Scanned, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'number') &&
  tokens
    .slice(from, to)
    .every(({ kind, word }) => kind === 'number' || syntax.is(word, 'articles', 'adjectives', 'time_nouns'));

/**
 * The head of a group: in a language with adjectives after nouns, the first word that is neither an article nor an
 * adjective before nouns; else the last word.
 */
export function headOf({ tokens, syntax, verbs }: Scanned, from: number, to: number): number {
  const isLast = !syntax.nounsFirst;
  const isAdjective = (i: number): boolean =>
    syntax.is(wordOf(tokens, i), 'adjectives', 'adverbs') ||
    (!verbs.isNominal(wordOf(tokens, i)) && verbs.of(wordOf(tokens, i)).some(({ cell }) => isParticiple(cell)));
  const isSmall = (i: number): boolean =>
    syntax.is(wordOf(tokens, i), 'articles', 'determiners', 'joins') || tokens[i]?.kind !== 'word' || isOrdinal(i);
  // «el XXVI Campeonato»
  const isOrdinal = (i: number): boolean => i + 1 < to && roman.test(tokens[i]?.text ?? '');
  if (isLast) {
    for (let i = to - 1; i >= from; i--) if (!isSmall(i)) return i;
    return to - 1;
  }
  for (let i = from; i < to; i++) if (!isSmall(i) && !(i + 1 < to && isAdjective(i))) return i;
  return to - 1;
}
