import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { refuseSlow } from './steps.js';

/** No word is longer: `\w+` reads no further. */
const longestWord = 40;
/** No expression is longer, in UTF-16 units: what it may cost is found in time that grows faster than its length. */
const longestExpression = 2000;

/** An expression that takes too long: what is wrong with which part of it. */
export class Unbounded extends Error {
  /** `endless`: a part repeats without an end. `ways`: it may be tried in too many ways at one place. `long`: it is too long to tell. */
  readonly fault: 'endless' | 'ways' | 'long';

  constructor(fault: Unbounded['fault'], part: string) {
    super(part);
    this.fault = fault;
  }
}

/**
 * An expression of somebody else's list that cannot run away: what repeats without end inside a word is given an end. Throws a
 * SyntaxError on one that is malformed, and an Unbounded that names the part on one that takes too many steps.
 */
export function bounded(written: string): string {
  if (written.length > longestExpression) throw new Unbounded('long', '');
  const ends: Bound[] = [];
  for (const alternative of parsed(written).alternatives) findEnds(alternative.elements, ends);
  let source = '';
  let from = 0;
  for (const { at, end, by } of ends) {
    source += written.slice(from, at) + by;
    from = end;
  }
  source += written.slice(from);
  try {
    refuseSlow(parsed(source));
  } catch (error) {
    throw error instanceof RangeError ? new Unbounded('ways', error.message) : error;
  }
  return source;
}

const parsed = (source: string): AST.Pattern =>
  new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: true });

/** What is put in the place of a quantifier, whose offsets these are. */
interface Bound {
  readonly at: number;
  readonly end: number;
  readonly by: string;
}

function findEnds(elements: readonly AST.Element[], ends: Bound[]): void {
  for (const node of elements) {
    const inner = node.type === 'Quantifier' ? node.element : node;
    if ('alternatives' in inner) for (const one of inner.alternatives) findEnds(one.elements, ends);
    if (node.type !== 'Quantifier' || node.max !== Number.POSITIVE_INFINITY) continue;
    if (runsOverWords(node.element)) throw new Unbounded('endless', node.raw);
    const by = `{${node.min},${Math.max(node.min, longestWord)}}${node.greedy ? '' : '?'}`;
    ends.push({ at: node.element.end, end: node.end, by });
  }
}

/** Does a repeated sign take letters and spaces alike? */
const runsOverWords = ({ type, raw }: AST.QuantifiableElement): boolean =>
  (type === 'CharacterSet' || type === 'CharacterClass') && [' ', 'e'].every((sign) => new RegExp(raw, 'u').test(sign));
