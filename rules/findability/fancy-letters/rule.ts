import {
  defineRule,
  type Issue,
  isCalendar,
  lazy,
  lostSigns,
  overlapsWith,
  type Post,
  spanOf,
  withCapital,
} from '../../../src/rule.js';
import { findFancy } from './fancy.js';
import { type Garbled, garbledAmong, suspectsIn } from './garbled.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  fixable: true,
  reads: [],
  *check(post) {
    const texts = [post.title, post.description].filter((value) => value !== undefined);
    const places: readonly { start: number; text: string; shown?: string }[] = [
      ...texts.map(({ start, end }) => ({ start, text: post.source.slice(start, end) })),
      { start: 0, text: post.prose, shown: post.source },
      ...post.hashtags,
    ];
    for (const { start, text, shown } of places) {
      for (const fancy of findFancy(text, shown)) {
        const at = spanOf(post.source, start + fancy.start, start + fancy.end);
        const isCapital = isSmallCapital(at.text) && isHead(text, fancy.start);
        const plain = isCapital ? withCapital(fancy.plain) : fancy.plain;
        const data = { words: fancy.kind === 'hidden' ? plain : at.text, plain };
        // A space without width may stand between two words: somebody must look.
        const way = at.text.includes('\u200b') ? { suggest: [plain] } : { fix: [{ ...at, text: plain }] };
        yield { at, message: fancy.kind, data, ...way };
      }
    }
    yield* garbledIn(post);
    yield* lostIn(post);
  },
});

/** Does it begin with a small capital? These have no larger ones, and no compatibility mapping in Unicode. */
const isSmallCapital = (words: string): boolean => !/^[\p{ASCII}\p{Lu}\p{So}]/u.test(words.normalize('NFKC'));

/** Does a line or a sentence begin there? */
const isHead = (text: string, at: number): boolean =>
  /(?:^|[\n.!?¡¿])[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, at - 16), at));

/** Where one word is garbled, many are: they are reported once, and fixed together. */
function* garbledIn(post: Post<never>): Generator<Issue> {
  const { source, prose, title, description, hashtags, images } = post;
  const seen = [title, description, ...hashtags, ...images.map(({ alt }) => alt)].filter(
    (value) => value !== undefined,
  );
  const isNamed = lazy(() => overlapsWith(seen));
  const isSeen = (at: number): boolean => prose[at] === source[at] || isNamed()({ start: at, end: at + 1 });
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

/**
 * Emoji that became question marks; at the end of a line it may be a question, but for a sheet, whose program loses
 * them.
 */
function* lostIn({ prose, path, source }: Post<never>): Generator<Issue> {
  const inSheet = isCalendar(path ?? '');
  const endsLine = (end: number): boolean => /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 40));
  const found = lostSigns(prose).filter(({ isCertain, end }) => isCertain || inSheet || endsLine(end));
  const [first] = found;
  if (!first) return;
  const isSure = inSheet || found.some(({ isCertain }) => isCertain);
  const at = spanOf(source, first.start, first.end);
  const data = { words: at.text, count: found.length };
  yield { at, message: 'sign', severity: isSure ? 'warning' : 'suggestion', data };
}
