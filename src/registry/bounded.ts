import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { refuseSlow } from './steps.js';

/** No word is longer: `\w+` is limited to this. */
const longestWord = 40;
/** In UTF-16 units, for expressions: working out the cost of one takes time that grows faster than its length. */
const longestExpression = 2000;

/** An expression that takes too long: which part, and why. */
export class Unbounded extends Error {
  /**
   * `endless`: a part repeats without an end. `ways`: it may be tried in too many ways at one place. `long`: it is too
   * long to be checked.
   */
  readonly fault: 'endless' | 'ways' | 'long';

  constructor(fault: Unbounded['fault'], part: string) {
    super(part);
    this.fault = fault;
  }
}

/**
 * An expression from a user's list, made safe: unlimited repetition inside a word gets a limit. Throws a SyntaxError on
 * a malformed one, and an Unbounded that names the part on one that takes too many steps.
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

/** The replacement of a quantifier at these offsets. */
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

/** Does a repeated sign match both letters and spaces? */
const runsOverWords = ({ type, raw }: AST.QuantifiableElement): boolean =>
  (type === 'CharacterSet' || type === 'CharacterClass') && [' ', 'e'].every((sign) => new RegExp(raw, 'u').test(sign));
