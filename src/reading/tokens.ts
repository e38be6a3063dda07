import { figures, letters, marks } from '../text/characters.js';
import type { Range } from '../text/ranges.js';
import type { Syntax } from './syntax.js';

/** A word, a number or a sign of a sentence. */
export interface Token extends Range {
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'sign';
}

const piece = new RegExp(
  String.raw`[${letters}${figures}._%+-]{1,64}@[${letters}${figures}.-]{2,}|[${letters}](?:[${letters}${marks}${figures}]|['’.-](?=[${letters}]))*|[${figures}](?:[${figures}]|[.,:](?=[${figures}]))*|[^\s*_]`,
  'gu',
);
const isLetter = new RegExp(`^[${letters}]`, 'u');
const isFigure = new RegExp(`^[${figures}]`, 'u');

/** The tokens of a sentence. A contraction is the words that it stands for, all at its place: “don't” is “do” and “not”. */
export function tokensOf(text: string, { start, end }: Range, { contractions }: Syntax): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.slice(start, end).matchAll(piece)) {
    const at = { start: start + index, end: start + index + found.length };
    const kind =
      isLetter.test(found) || (found.length > 1 && found.includes('@'))
        ? 'word'
        : isFigure.test(found)
          ? 'number'
          : 'sign';
    const word = found.toLowerCase().replace(/’/g, "'");
    const apart = kind === 'word' ? contractions.get(word) : undefined;
    if (apart !== undefined)
      for (const [i, one] of apart.split(' ').entries())
        tokens.push({ ...at, text: i === 0 ? found : one, word: one, kind });
    else if (kind === 'word' && word.endsWith("'s")) {
      const cut = at.end - 2;
      tokens.push({ start: at.start, end: cut, text: found.slice(0, -2), word: word.slice(0, -2), kind });
      tokens.push({ start: cut, end: at.end, text: found.slice(-2), word: "'s", kind });
    } else tokens.push({ ...at, text: found, word, kind });
  }
  return tokens.map((token, i) => (isName(tokens, i) ? { ...token, word: token.text } : token));
}

const isCapitals = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}{2,}$/u.test(token.text);

/** Capitals among other letters, “US”, are no small word. */
const isName = (tokens: readonly Token[], i: number): boolean =>
  isCapitals(tokens[i]) && !isCapitals(tokens[i - 1]) && !isCapitals(tokens[i + 1]) && tokens.length > 1;
