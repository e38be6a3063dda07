// Patterns as text: where their brackets stand, and the same pattern otherwise written.

/** A bracket of a pattern: its alternatives, and where it begins and ends, a `?` behind it not counted. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly of: readonly string[];
  readonly isOptional: boolean;
}

/** White space of a pattern that means nothing goes. */
export const tidy = (pattern: string): string =>
  pattern
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)([(|]) /g, '$1')
    .replace(/(?<!\\) ([|)])/g, '$1');

/** All brackets of a pattern, outer ones before those that they hold. */
export function bracketsIn(pattern: string): Bracket[] {
  const open: { start: number; cuts: number[] }[] = [];
  const found: Bracket[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === '\\') at++;
    else if (sign === '(') open.push({ start: at, cuts: [at] });
    else if (sign === '|') open.at(-1)?.cuts.push(at);
    else if (sign === ')') {
      const { start, cuts } = open.pop() ?? { start: at, cuts: [at] };
      const of = cuts.map((cut, i) => pattern.slice(cut + 1, cuts[i + 1] ?? at));
      found.push({ start, end: at + 1, of, isOptional: pattern[at + 1] === '?' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The alternatives of a pattern that is one bracket as a whole. */
export function alternativesOf(pattern: string): readonly string[] | undefined {
  const [first] = bracketsIn(pattern);
  return first?.start === 0 && first.end === pattern.length ? first.of : undefined;
}

/** Brackets that stand in no other. */
export function outermost(pattern: string): Bracket[] {
  let end = 0;
  return bracketsIn(pattern).filter((bracket) => {
    if (bracket.start < end) return false;
    end = bracket.end;
    return true;
  });
}

/** The pattern with other alternatives in one of its brackets; a lone one needs none where it stands alone. */
export function withAlternatives(
  pattern: string,
  { start, end }: Bracket,
  of: readonly string[],
  isOptional: boolean,
): string {
  const after = pattern.slice(end).replace(/^\?/, '');
  const before = pattern.slice(0, start);
  const isAlone = of.length === 1 && !isOptional && !/[^\s(|]$/.test(before) && !/^[^\s)|]/.test(after);
  const inside = isAlone ? of[0] : `(${of.join('|')})${isOptional ? '?' : ''}`;
  return before + inside + after;
}
