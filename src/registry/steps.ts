import type { AST } from '@eslint-community/regexpp';
import { isSign, meet, type SignSet, signSource } from './signs.js';

/** The most steps that an expression may take at one place of a text, and in all at the start. */
const mostAtAPlace = 4000;
const mostInAll = 40_000;

/** The worst cost of a part of an expression at one place of a text. */
interface Work {
  readonly steps: number;
  /** The number of ways in which it can match so that the next part may follow. */
  readonly ways: number;
}

/** What follows a part: the signs with which it may begin, and the steps it takes to see that it does not. */
interface Following {
  readonly signs: SignSet;
  readonly steps: number;
}

/** After the whole expression nothing is tried: the first match is taken. */
const end: Following = { signs: [], steps: 0 };

/**
 * Throws a RangeError on an expression that may take too many steps at one place, naming the smallest part that does so
 * alone.
 */
export function refuseSlow({ alternatives, raw }: AST.Pattern): void {
  const isAtStart = alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  );
  if (workOfAny(alternatives, end).steps > (isAtStart ? mostInAll : mostAtAPlace)) throw new RangeError(raw);
}

function workOf(node: AST.Element, next: Following): Work {
  if (isSign(node)) return { steps: 1, ways: 1 };
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return workOfAny(node.alternatives, next);
    case 'Quantifier':
      return workOfRepeated(node, next);
    case 'Assertion':
      return 'alternatives' in node ? { steps: workAround(node), ways: 1 } : { steps: 1, ways: 1 };
    case 'Backreference':
      return { steps: 1 + Math.max(...[node.resolved].flat().map(longestOf)), ways: 1 };
    default:
      throw new RangeError(node.raw);
  }
}

const aroundKnown = new WeakMap<AST.LookaroundAssertion, number>();

/** A lookaround stops at its first answer; a lookbehind is matched backwards. */
function workAround(node: AST.LookaroundAssertion): number {
  const { alternatives, kind } = node;
  const whatever: Following = { signs: undefined, steps: 1 };
  const steps =
    aroundKnown.get(node) ??
    (kind === 'lookahead'
      ? workOfAny(alternatives, end).steps
      : sum(alternatives.map(({ elements }) => workOfSequence(elements.toReversed(), whatever).steps)));
  aroundKnown.set(node, steps);
  return steps;
}

function workOfAny(alternatives: readonly AST.Alternative[], next: Following): Work {
  const works = alternatives.map(({ elements }) => workOfSequence(elements, next));
  // Only alternatives that may begin alike can all continue at one place.
  const ways = alternatives.map((one) =>
    sum(alternatives.map((other, i) => (one === other || beginAlike(one, other) ? (works[i] as Work).ways : 0))),
  );
  return { steps: sum(works.map(({ steps }) => steps)), ways: Math.max(...ways) };
}

function workOfSequence(elements: readonly AST.Element[], next: Following): Work {
  let steps = 0;
  let ways = 1;
  for (const [i, element] of elements.entries()) {
    const work = workOf(element, nextOf(elements, next, i + 1));
    steps += ways * work.steps;
    if (steps > mostInAll) throw new RangeError(element.parent.raw);
    ways *= work.ways;
  }
  return { steps, ways };
}

function workOfRepeated(node: AST.Quantifier, next: Following): Work {
  const { element, min } = node;
  const max = mostTimes(node);
  if (max === 0) return { steps: 0, ways: 1 };
  const again = nextOf([element], end);
  const once = workOf(element, max === 1 ? next : together(again, next));
  const isPlain = once.ways === 1 && !isOptional(element);
  let begun = 0;
  let ended = 0;
  for (let times = 0; times <= max && begun <= mostInAll; times++) {
    const ways = isPlain ? 1 : Math.max(once.ways, 2) ** times;
    if (times < max) begun += ways;
    if (times >= min) ended += ways;
  }
  const ways = isPlain && !meet(again.signs, next.signs) ? 1 : ended;
  // After the other ways it only turns out that the next part does not begin.
  const steps = begun * once.steps + (ended - ways) * next.steps;
  if (steps > mostInAll) throw new RangeError(node.raw);
  return { steps, ways };
}

/** White space repeats at most twice in the searched texts. */
const mostTimes = ({ element: { raw }, max }: AST.Quantifier): number =>
  raw === ' ' || raw === '\\s' ? Math.min(max, 2) : max;

/** What elements begin with, without the first few, and what follows them if they may be empty. */
function nextOf(elements: readonly AST.Element[], after: Following, leftOut = 0): Following {
  let next = end;
  let mayFail = false;
  for (let i = leftOut; i < elements.length; i++) {
    const element = elements[i] as AST.Element;
    next = together(next, beginningOf(element));
    if (!isOptional(element)) return next;
    mayFail ||= element.type === 'Assertion';
  }
  // At the very end a condition may still force it back.
  return together(next, mayFail ? { ...after, signs: undefined } : after);
}

const together = (a: Following, b: Following): Following => ({
  signs: a.signs && b.signs && [...a.signs, ...b.signs],
  steps: a.steps + b.steps,
});

function beginningOf(node: AST.Element): Following {
  if (isSign(node)) return { signs: [signSource(node)], steps: 1 };
  if (node.type === 'Assertion') return { signs: [], steps: workOf(node, end).steps };
  if (node.type === 'Quantifier') return beginningOf(node.element);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup')
    return { signs: undefined, steps: workOf(node, end).steps };
  return node.alternatives.map(({ elements }) => nextOf(elements, end)).reduce(together);
}

/** Can it match nothing? */
function isOptional(node: AST.Element): boolean {
  if (isSign(node)) return false;
  if (node.type === 'Assertion' && node.kind === 'end') return false;
  if (node.type === 'Quantifier') return node.min === 0 || isOptional(node.element);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return true;
  return node.alternatives.some(({ elements }) => elements.every(isOptional));
}

/** Can both alternatives continue at one place? When both are sequences of single signs, these are compared. */
function beginAlike(a: AST.Alternative, b: AST.Alternative): boolean {
  const [one, other] = [a, b].map(({ elements }) => elements.filter(({ type }) => type !== 'Assertion'));
  for (let i = 0; ; i++) {
    const [left, right] = [one?.[i], other?.[i]];
    if (!left || !right) return true;
    if (!meet(nextOf([left], open).signs, nextOf([right], open).signs)) return false;
    if (!isSign(left) || !isSign(right)) return true;
  }
}

/** Whatever comes next. */
const open: Following = { signs: undefined, steps: 0 };

/** The most signs that it can match. */
function longestOf(node: AST.Element): number {
  if (isSign(node)) return 1;
  if (node.type === 'Quantifier') return node.max === 0 ? 0 : node.max * longestOf(node.element);
  if (node.type === 'Backreference') return Math.max(...[node.resolved].flat().map(longestOf));
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return 0;
  return Math.max(...node.alternatives.map(({ elements }) => sum(elements.map(longestOf))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
