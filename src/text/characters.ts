/** What a character is to the tokeniser. */
export const Kind = { unknown: 0, symbol: 1, space: 2, ignorable: 3, mark: 4, digit: 5, letter: 6 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Kinds of the characters below U+10000 met so far. */
const known = new Uint8Array(0x10000);

/** White space as `\s` has it, the mark of byte order apart. */
export const isSpace = (code: number): boolean =>
  code <= 0x20 ? code === 0x20 || (code >= 9 && code <= 13) : code >= 0xa0 && kindOf(code) === Kind.space;

/** White space just as `\s` has it; without an expression, which takes ten times as long for one character. */
export const isWhite = (code: number): boolean => code === 0xfeff || isSpace(code);

/** Soft hyphens, zero-width characters, joiners and marks of direction: they are not seen. */
export const isIgnorable = (code: number): boolean => code >= 0xad && kindOf(code) === Kind.ignorable;

/** The kind of a code point. Circled letters count as letters, `_` as a digit: it holds a word together. */
export function kindOf(code: number): Kind {
  if (code >= 0x10000) return classify(code);
  const before = known[code] as Kind;
  if (before !== Kind.unknown) return before;
  const kind = classify(code);
  known[code] = kind;
  return kind;
}

function classify(code: number): Kind {
  const character = String.fromCodePoint(code);
  if (
    /[\u180b-\u180f\u17b4\u17b5\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/.test(
      character,
    )
  )
    return Kind.ignorable;
  if (/\s/.test(character)) return Kind.space;
  if (/[\p{L}\u24b6-\u24e9]/u.test(character)) return Kind.letter;
  if (/[\p{N}_]/u.test(character)) return Kind.digit;
  if (/\p{M}|[\u{1f3fb}-\u{1f3ff}]/u.test(character)) return Kind.mark;
  return Kind.symbol;
}
