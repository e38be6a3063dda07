import { callsForWord, type Draft, defineRule, grouped, type Issue, type Span, spanOf } from '../../../src/rule.js';
import { type EmojiUse, emojiUse } from './emoji-use.js';
import { isFlag, keptOf, ownOf, startOf } from './runs.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  options: { max: 3 },
  limits: { max: [0, 1000] },
  house: {},
  reads: [],
  *check(post, { options: { max } }) {
    if (post.emoji.length === 0) return;
    for (const uses of grouped(emojiUse(post), ({ part }) => part).values()) {
      const runs = [...runsOf(post, uses)];
      const flags = runs.filter(isFlag);
      const [run] = runs.filter((one) => !flags.includes(one));
      const others = flags.length === 0 ? uses : uses.filter((use) => !flags.some((flag) => flag.includes(use)));
      const clutter = run ? ofRun(post, run) : (faultOf(others, max) ?? (flags[0] && ofFlag(post, flags[0])));
      if (clutter) yield clutter;
    }
  },
});

/** Those of three or more in a row. */
function* runsOf(draft: Draft, uses: readonly EmojiUse[]): Generator<readonly EmojiUse[]> {
  let first = 0;
  for (let end = 1; end <= uses.length; end++) {
    if (uses[end]?.joined) continue;
    const run = uses.slice(first, end);
    first = end;
    const own = run.slice(startOf(draft, run), ownOf(draft, run));
    if (own.length >= 3) yield own;
  }
}

const spanOfRun = ({ source }: Draft, run: readonly EmojiUse[]): Span =>
  spanOf(source, (run[0] as EmojiUse).start, (run.at(-1) as EmojiUse).end);

function ofFlag(draft: Draft, run: readonly EmojiUse[]): Issue {
  const at = spanOfRun(draft, run);
  return { at, message: 'run', data: { emoji: at.text }, hint: true };
}

function ofRun(draft: Draft, run: readonly EmojiUse[]): Issue {
  const at = spanOfRun(draft, run);
  const data = { emoji: at.text };
  // «A las 🕒➡️🕑»: where a word is missing, no one of them says what all say.
  const before = draft.prose.slice(Math.max(0, at.start - 24), at.start);
  if (callsForWord(before, draft.language ?? '')) return { at, message: 'instead', data };
  const suggest = [inPlaceOf(at.text, keptOf(run), draft.source[at.end])];
  return { at, message: 'run', data, suggest, severity: 'suggestion' };
}

/** The one that is kept, with the space that parted two sentences inside the run: «…🚪 🎦Se presenta». */
const inPlaceOf = (run: string, { text }: EmojiUse, behind = ''): string =>
  /\s/.test(run) && /\p{L}/u.test(behind) ? `${text} ` : text;

/** The same one three times, too many different ones, or one that replaces a word; labels do not count. */
function faultOf(uses: readonly EmojiUse[], max: number): Issue | undefined {
  const shown = uses.filter(({ role }) => role !== 'label');
  const times = new Map<string, number>();
  for (const { name } of shown) times.set(name, (times.get(name) ?? 0) + 1);
  const same = shown.findLast(({ name }) => (times.get(name) as number) >= 3);
  if (same) {
    // Readers hear a label too.
    const count = uses.filter(({ name }) => name === same.name).length;
    return { at: same, message: 'repeated', data: { emoji: same.text, count } };
  }
  const names = [...times.keys()];
  const extra = shown.find(({ name }) => name === names[max]);
  if (extra)
    return {
      ...{ at: extra, message: 'many', data: { emoji: names.join(' '), count: names.length, max } },
      // One over is a matter of taste.
      ...(names.length === max + 1 && { severity: 'suggestion' as const }),
    };
  const word = shown.find(({ role }) => role === 'word');
  return word && { at: word, message: 'instead', data: { emoji: word.text } };
}
