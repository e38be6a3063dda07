import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';
import { lower } from '../../text/fold.js';
import type { Anchor, Anchored } from '../compiled.js';
import { lowered } from '../match/lowered.js';
import { bestOf, most, type Part, together } from './best-anchor.js';

/** An expression (flag u) for even text in lower case, and where it can begin. */
export interface Expression extends Omit<Anchored, 'entry'> {
  readonly source: string;
}

/**
 * An expression as a lexicon writes it, ready to run: a space stands for any one white space, and its anchor tells where
 * it can begin. Throws a SyntaxError.
 */
export function readExpression(written: string): Expression {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(written, 0, written.length, { unicode: true });
  const part = anyOf(pattern.alternatives.map(sequence));
  const source = lowered(written, pattern);
  const best = part.start ? { literals: [], min: 0, max: 0, start: true as const } : bestOf([part]);
  const anchor: Anchor | undefined = best && { ...best, literals: withoutLonger(best.literals) };
  if (
    anchor?.max === 0 &&
    pattern.alternatives.every(beginsWord) &&
    anchor.literals.every((text) => /^[a-z]/.test(text))
  )
    return { source, anchor: { ...anchor, word: true } };
  return anchor ? { source, anchor } : { source };
}

/** The literals without those that begin with another: it stands wherever they do. */
const withoutLonger = (literals: readonly string[]): readonly string[] =>
  literals.filter((text) => !literals.some((other) => other !== text && text.startsWith(other)));

/** Does it begin with \\b or with (?<!…) that names all letters? */
function beginsWord({ elements: [first] }: AST.Alternative): boolean {
  if (first?.type !== 'Assertion') return false;
  if (first.kind === 'word') return !first.negate;
  return (
    first.kind === 'lookbehind' &&
    first.negate &&
    /^\(\?<!\[?(?:\\p\{[LN]\}|[^\\|[\]()])*\]?\)$/.test(first.raw) &&
    first.raw.includes('\\p{L}')
  );
}

const digits = [...'0123456789'];
const empty: Part = { min: 0, max: 0, all: [''], spaced: false };

function partOf(node: AST.Element): Part {
  switch (node.type) {
    case 'Assertion':
      return node.kind === 'start' ? { ...empty, start: true } : empty;
    case 'Group':
    case 'CapturingGroup':
      return anyOf(node.alternatives.map(sequence));
    case 'Character':
      return literal([seen(node.value)]);
    case 'CharacterClass':
      return classPart(node);
    case 'CharacterSet':
      if (node.kind === 'digit' && !node.negate) return literal(digits);
      return { min: 1, max: 2, spaced: isSpaced(node) };
    case 'Quantifier':
      return repeated(partOf(node.element), node.min, node.max);
    default:
      return { min: 0, max: Number.POSITIVE_INFINITY, spaced: true };
  }
}

/** A character as literals are looked for: in lower case, a line break as a space. */
const seen = (code: number): string => lower(String.fromCodePoint(code)).replace('\n', ' ');

const literal = (all: readonly string[]): Part => ({
  all,
  min: Math.min(...all.map((text) => text.length)),
  max: Math.max(...all.map((text) => text.length)),
  spaced: all.some((text) => /\s/.test(text)),
});

function classPart(node: AST.CharacterClass): Part {
  const characters: string[] = [];
  let few = !node.negate;
  for (const element of node.elements) {
    if (element.type === 'Character') characters.push(seen(element.value));
    else if (element.type === 'CharacterClassRange' && element.max.value - element.min.value < 12)
      for (let code = element.min.value; code <= element.max.value; code++) characters.push(seen(code));
    else if (element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate) characters.push(...digits);
    else few = false;
  }
  if (few && characters.length > 0) return literal([...new Set(characters)]);
  return { min: 1, max: 2, spaced: isSpaced(node) };
}

/** An even text has no other white space. */
const isSpaced = (node: AST.CharacterClass | AST.CharacterSet): boolean => new RegExp(node.raw, 'isu').test(' \n');

function repeated(part: Part, min: number, max: number): Part {
  if (min === 1 && max === 1) return part;
  if (min === 0 && max === 1 && part.all) return literal([...new Set(['', ...part.all])]);
  const times = { min: part.min * min, max: max === 0 || part.max === 0 ? 0 : part.max * max, spaced: part.spaced };
  if (min === max && part.all && part.all.length ** min <= most)
    return literal(Array.from({ length: min }, () => part.all as readonly string[]).reduce(cross, ['']));
  const anchor = bestOf([part]);
  if (!anchor) return times;
  return min > 0 ? { ...times, anchor } : { ...times, anchorIfAny: anchor };
}

const cross = (a: readonly string[], b: readonly string[]): string[] => [
  ...new Set(a.flatMap((left) => b.map((right) => left + right))),
];

function anyOf(parts: readonly Part[]): Part {
  const start = parts.every((part) => part.start);
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = {
    min: Math.min(...parts.map((part) => part.min)),
    max: Math.max(...parts.map((part) => part.max)),
    spaced: parts.some((part) => part.spaced),
    ...(start && { start }),
  };
  const all = parts.flatMap((part) => part.all ?? []);
  if (parts.every((part) => part.all) && all.length <= most) return { ...whole, all: [...new Set(all)] };
  const anchors = parts.map((part) => bestOf([part]));
  if (!anchors.every((anchor) => anchor !== undefined)) return whole;
  const anchor = together(anchors);
  return anchor ? { ...whole, anchor } : whole;
}

/** Neighbours of which all is known are one literal; the best anchor of all places wins. */
function sequence({ elements }: AST.Alternative): Part {
  const parts: Part[] = [];
  for (const part of elements.map(partOf)) {
    const previous = parts.at(-1);
    if (previous?.all && part.all && previous.all.length * part.all.length <= most)
      parts[parts.length - 1] = { ...literal(cross(previous.all, part.all)), ...(previous.start && { start: true }) };
    else parts.push(part);
  }
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const anchor = bestOf(parts);
  return {
    min: parts.reduce((sum, part) => sum + part.min, 0),
    max: parts.reduce((sum, part) => sum + part.max, 0),
    spaced: parts.some((part) => part.spaced),
    ...(parts.length === 0 && { all: [''] }),
    ...(anchor && { anchor }),
    ...(parts[0]?.start && { start: true }),
  };
}
