import { type Draft, defineRule, type Issue, partNumber, type Span, spanOf } from '../../../src/rule.js';

/** A numbered part: its place in the thread, from 0, and its number with its place in the draft. */
interface Numbered {
  readonly index: number;
  readonly part: number;
  readonly total: number | undefined;
  readonly at: Span;
}

export default defineRule({
  severity: 'warning',
  personal: true,
  untilArchived: true,
  reads: [],
  *check(post) {
    if (post.parts.length < 2) return;
    const numbered = numberedIn(post);
    const total = commonTotal(numbered);
    if (numbered.length < 2) return;
    yield* otherTotals(numbered, total);
    const outOfOrder = numbered.findIndex((one, i) => one.part !== expected(one, numbered[i - 1]));
    const wrong = numbered[outOfOrder];
    if (wrong) {
      const before = numbered[outOfOrder - 1]?.at.text;
      yield before === undefined
        ? { at: wrong.at, message: 'first', data: { words: wrong.at.text } }
        : { at: wrong.at, message: 'order', data: { words: wrong.at.text, before } };
    }
    const last = numbered.at(-1) as Numbered;
    const lacking = (total ?? 0) - Math.max(...numbered.map(({ part }) => part));
    if (last.total === total && lacking > 0 && last.index === post.parts.length - 1)
      yield { at: last.at, message: 'missing', data: { words: last.at.text, count: lacking } };
  },
});

function numberedIn({ parts, source, meta }: Draft): Numbered[] {
  return parts.flatMap(({ index, start, end }) => {
    const above = index === 0 ? meta.at.end : (parts[index - 1]?.end ?? start);
    // A line «Tweet 2/4» is above its part.
    for (const from of [start, above]) {
      const found = partNumber(source.slice(from, end));
      if (!found) continue;
      const at = spanOf(source, from + found.start, from + found.end);
      return [{ index, part: found.part, total: found.total, at }];
    }
    return [];
  });
}

/** The total that most parts give, at least two; undefined where they give none. */
function commonTotal(numbered: readonly Numbered[]): number | undefined {
  const times = new Map<number, number>();
  for (const { total } of numbered) if (total !== undefined) times.set(total, (times.get(total) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? most[0] : undefined;
}

function* otherTotals(numbered: readonly Numbered[], common: number | undefined): Iterable<Issue> {
  if (common === undefined) return;
  for (const { part, total, at } of numbered)
    if (total !== common && part <= common) {
      const data = { words: at.text, total: common };
      yield { at, message: 'total', data, suggest: [at.text.replace(/\d*$/, String(common))] };
    }
}

/**
 * The number that a part should have: one more than that of the part before. The first may follow a part without any.
 */
const expected = ({ index, part }: Numbered, before: Numbered | undefined): number =>
  before ? before.part + index - before.index : Math.min(part, index + 1);
