import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** No word is longer: `\w+` reads no further. */
const longestWord = 40;
/** Ways in which an expression may be tried at one place. */
const mostWays = 100_000;

/**
 * An expression of somebody else's list that cannot run away: what repeats without end inside a word is given an end. Throws a
 * SyntaxError on one that is malformed, and a RangeError that names the part on one that could be tried in too many ways.
 */
export function bounded(written: string): string {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(written, 0, written.length, { unicode: true });
  const ends: { at: number; end: number; by: string }[] = [];
  if (waysOfAny(pattern.alternatives, ends) > mostWays) throw new RangeError(written);
  let source = '';
  let from = 0;
  for (const { at, end, by } of ends) {
    source += written.slice(from, at) + by;
    from = end;
  }
  return source + written.slice(from);
}

const waysOfAny = (alternatives: readonly AST.Alternative[], ends: Ends): number =>
  alternatives.reduce(
    (sum, { elements }) => sum + elements.reduce((product, one) => product * waysOf(one, ends), 1),
    0,
  );

type Ends = { at: number; end: number; by: string }[];

function waysOf(node: AST.Element, ends: Ends): number {
  if (node.type === 'Quantifier') return waysOfRepeated(node, ends);
  return 'alternatives' in node ? waysOfAny(node.alternatives as readonly AST.Alternative[], ends) : 1;
}

function waysOfRepeated(node: AST.Quantifier, ends: Ends): number {
  const { element, min, greedy } = node;
  const once = waysOf(element, ends);
  const isEndless = node.max === Number.POSITIVE_INFINITY;
  if (isEndless && runsOverWords(element)) throw new RangeError(node.raw);
  const max = isEndless ? Math.max(min, longestWord) : node.max;
  if (isEndless) ends.push({ at: element.end, end: node.end, by: `{${min},${max}}${greedy ? '' : '?'}` });
  let ways = 0;
  for (let times = min; times <= max && ways <= mostWays; times++) ways += once ** times;
  if (ways > mostWays) throw new RangeError(node.raw);
  return ways;
}

/** Does a repeated sign take letters and spaces alike? */
const runsOverWords = ({ type, raw }: AST.QuantifiableElement): boolean =>
  (type === 'CharacterSet' || type === 'CharacterClass') && [' ', 'e'].every((sign) => new RegExp(raw, 'u').test(sign));
