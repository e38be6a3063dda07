/** What a term is made of: rules/lexicons/_schema.yml tells the syntax. */
export type Term =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'verb'; readonly verb: string; readonly enclitic: boolean }
  | { readonly type: 'gap' }
  | { readonly type: 'space' }
  | { readonly type: 'choice'; readonly of: readonly (readonly Term[])[]; readonly optional: boolean };

/** What is wrong with a term and where; `compile` makes a Mistake of it. */
export class TermFault extends Error {}

const verb = /~([\p{L}]+)(\+?)/uy;
const plain = /(?:\\.|[^\s()|\\~*])+/suy;
const white = /\s+/uy;

/** Cuts a term into its parts. Throws a TermFault on brackets that do not match and on empty terms. */
export function parseTerm(source: string): readonly Term[] {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  const choice = (depth: number): Term => {
    if (depth > 20) throw new TermFault('(');
    const of: Term[][] = [];
    do {
      at++;
      of.push(sequence(depth));
    } while (source[at] === '|');
    if (source[at] !== ')') throw new TermFault('(');
    at++;
    const optional = source[at] === '?';
    if (optional) at++;
    return { type: 'choice', of, optional };
  };

  const sequence = (depth: number): Term[] => {
    const terms: Term[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') terms.push(next(depth));
    return trimmed(terms);
  };

  const next = (depth: number): Term => {
    if (source[at] === '(') return choice(depth + 1);
    if (take(white)) return { type: 'space' };
    const found = take(verb);
    if (found) return { type: 'verb', verb: found[1] as string, enclitic: found[2] === '+' };
    if (isGap(source, at)) {
      at++;
      return { type: 'gap' };
    }
    const text = take(plain)?.[0] ?? (source[at++] as string);
    return { type: 'text', text: text.replace(/\\(.)/gsu, '$1') };
  };

  const terms = sequence(0);
  if (at < source.length) throw new TermFault(source[at]);
  if (!terms.some((term) => term.type !== 'gap' && term.type !== 'space')) throw new TermFault('…');
  return terms;
}

/** A star is a gap only where it stands alone. */
const isGap = (source: string, at: number): boolean =>
  source[at] === '*' && !/[^\s(|]/.test(source[at - 1] ?? ' ') && !/[^\s)|]/.test(source[at + 1] ?? ' ');

function trimmed(terms: Term[]): Term[] {
  if (terms[0]?.type === 'space') terms.shift();
  if (terms.at(-1)?.type === 'space') terms.pop();
  return terms;
}
