import { defineRule, type Issue, type Post, spanOf } from '../../../src/rule.js';
import { findFancy } from './fancy.js';
import { type Garbled, garbledAmong, suspectsIn } from './garbled.js';

export default defineRule({
  severity: 'error',
  personal: true,
  fixable: true,
  reads: [],
  *check(post) {
    const texts = [post.title, post.description].filter((value) => value !== undefined);
    const places = [
      ...texts.map(({ start, end }) => ({ start, text: post.source.slice(start, end) })),
      { start: 0, text: post.prose },
      ...post.hashtags,
    ];
    for (const { start, text } of places) {
      for (const fancy of findFancy(text)) {
        const at = spanOf(post.source, start + fancy.start, start + fancy.end);
        const data = { words: fancy.kind === 'hidden' ? fancy.plain : at.text, plain: fancy.plain };
        yield { at, message: fancy.kind, data, fix: [{ start: at.start, end: at.end, text: fancy.plain }] };
      }
    }
    yield* garbledIn(post);
  },
});

/** Where one word is garbled, many are: they are reported once, and fixed together. */
function* garbledIn(post: Post<never>): Generator<Issue> {
  const { source, prose, title, description, hashtags, images } = post;
  const seen = [title, description, ...hashtags, ...images.map(({ alt }) => alt)].filter(
    (value) => value !== undefined,
  );
  const isSeen = (at: number): boolean =>
    prose[at] === source[at] || seen.some(({ start, end }) => start <= at && at < end);
  const found = garbledAmong(post.foundInParts(suspectsIn, source), source, isSeen);
  const whole = found.filter((one): one is Garbled & { plain: string } => one.plain !== undefined);
  const lost = found.filter(({ plain }) => plain === undefined);
  const [first] = whole;
  if (first) {
    const next = whole.findIndex(({ end }, i) => whole[i + 1]?.start !== end + 1 || source[end] !== ' ');
    const words = whole.slice(0, next + 1);
    const at = spanOf(source, first.start, words.at(-1)?.end ?? first.end);
    const data = { words: at.text, plain: words.map(({ plain }) => plain).join(' '), count: whole.length };
    yield { at, message: 'garbled', data, fix: found.flatMap(({ runs }) => runs) };
  }
  const [gap] = lost;
  if (!gap) return;
  const at = spanOf(source, gap.start, gap.end);
  yield { at, message: 'lost', severity: 'warning', data: { words: at.text, count: lost.length } };
}
