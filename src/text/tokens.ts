import { Kind, kindOf } from './characters.js';
import { keyOf } from './fold.js';

/**
 * A word (letters, marks, digits, `_`) or a single symbol with its marks. Offsets are UTF-16 units of the text. The
 * characters before and after a word never match `[\p{L}\p{N}_]`.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As seen by lexicons: NFKC, lower case, without accents (ñ stays), ’ as '. */
  readonly key: string;
  /** Is there white space before it? True for the first. */
  readonly space: boolean;
  readonly kind: 'word' | 'number' | 'symbol';
}

/** The tokens of a text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  scan(text, (start, end, space, letter, word) =>
    tokens.push({
      start,
      end,
      space,
      kind: letter ? 'word' : word ? 'number' : 'symbol',
      key: keyOf(text.slice(start, end)),
    }),
  );
  return tokens;
}

/** Calls `found` for each token, without creating objects. */
export function scan(
  text: string,
  found: (start: number, end: number, space: boolean, letter: boolean, word: boolean) => void,
): void {
  let space = true;
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) as number;
    const kind = kindOf(code);
    const start = i;
    i += code > 0xffff ? 2 : 1;
    if (kind === Kind.space) space = true;
    if (kind === Kind.space || kind === Kind.ignorable) continue;
    let letter = kind === Kind.letter;
    const word = kind >= Kind.digit;
    while (i < text.length) {
      const next = text.codePointAt(i) as number;
      const nextKind = kindOf(next);
      if (nextKind < Kind.ignorable || (nextKind >= Kind.digit && !word)) break;
      letter ||= nextKind === Kind.letter;
      i += next > 0xffff ? 2 : 1;
    }
    found(start, i, space, letter, word);
    space = false;
  }
}
