import { callsForWord, type Draft, defineRule, grouped, type Issue, spanOf } from '../../../src/rule.js';
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
      const clutter = runIn(post, uses) ?? faultOf(uses, max);
      if (clutter) yield clutter;
    }
  },
});

/** Three or more in a row. */
function runIn(draft: Draft, uses: readonly EmojiUse[]): Issue | undefined {
  let first = 0;
  for (let end = 1; end <= uses.length; end++) {
    if (uses[end]?.joined) continue;
    const run = uses.slice(first, end);
    first = end;
    const own = run.slice(startOf(draft, run), ownOf(draft, run));
    const [one] = own;
    if (!one || own.length < 3) continue;
    const at = spanOf(draft.source, one.start, (own.at(-1) as EmojiUse).end);
    const data = { emoji: at.text };
    // «A las 🕒➡️🕑»: where a word is missing, no one of them says what all say.
    const before = draft.prose.slice(Math.max(0, one.start - 24), one.start);
    if (callsForWord(before, draft.language ?? '')) return { at, message: 'instead', data };
    if (isFlag(own)) return { at, message: 'run', data, hint: true };
    const isAtEnd = own.length === 3 && atEnd.test(draft.source.slice(at.end));
    return {
      at,
      message: 'run',
      data,
      suggest: [keptOf(own).text],
      ...(isAtEnd && { severity: 'suggestion' as const }),
    };
  }
  return undefined;
}

/** Behind it there are at most links and hashtags: who listens has heard all by then. */
const atEnd = /^\ufe0f?\s*(?:(?:https?:|#)\S+(?:\s+|$))*$/u;

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
