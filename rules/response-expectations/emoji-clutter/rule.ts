import { callsForWord, type Draft, defineRule, grouped, type Issue, spanOf } from '../../../src/rule.js';
import { type EmojiUse, emojiUse } from './emoji-use.js';

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
    return { at, message: 'run', data, suggest: [one.text], ...(isAtEnd && { severity: 'suggestion' as const }) };
  }
  return undefined;
}

const isHeart = /^[❤🧡💛💚💙💜🖤🤍🤎🩷🩵🩶]/u;

/** Hearts of several colours are a flag. */
const isFlag = (run: readonly EmojiUse[]): boolean =>
  run.every(({ name }) => isHeart.test(name)) && new Set(run.map(({ name }) => name)).size > 1;

/** Behind it there are at most links and hashtags: who listens has heard all by then. */
const atEnd = /^\ufe0f?\s*(?:(?:https?:|#)\S+(?:\s+|$))*$/u;

/** A pointer to what is above may stand before a run, apart from it. */
const startOf = ({ source }: Draft, [first, second]: readonly EmojiUse[]): number =>
  first?.leads === 'pointer' && second && first.name !== second.name && /\s/.test(source.slice(first.end, second.start))
    ? 1
    : 0;

/** How many of a run belong to it: pointers may follow, or, separately, the label of what comes next. */
function ownOf({ source }: Draft, run: readonly EmojiUse[]): number {
  const last = run.findLastIndex(({ leads }) => leads !== 'pointer');
  let count = last < 0 ? run.length : last + 1;
  for (; count > 1; count--) {
    const [before, last] = run.slice(count - 2, count) as [EmojiUse, EmojiUse];
    const isLabel = last.role === 'label' || /^\ufe0f?\s?[\p{Lu}\p{N}¡¿]/u.test(source.slice(last.end, last.end + 4));
    const isApart = isLabel && /\s/.test(source.slice(before.end, last.start));
    if (last.name === before.name || !(isApart || last.leads === 'pointer')) break;
  }
  return count;
}

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
