import { type Draft, defineRule, type Issue, spanOf } from '../../../src/rule.js';
import { type EmojiUse, emojiUse } from './emoji-use.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  options: { max: 3 },
  *check(draft, { options: { max } }) {
    if (draft.emoji.length === 0) return;
    const parts = new Map<number, EmojiUse[]>();
    for (const use of emojiUse(draft)) {
      const uses = parts.get(use.part);
      if (uses) uses.push(use);
      else parts.set(use.part, [use]);
    }
    for (const uses of parts.values()) {
      const clutter = runIn(draft, uses) ?? faultOf(uses, max);
      if (clutter) yield clutter;
    }
  },
});

/** Three or more in a row. */
function runIn(draft: Draft, uses: readonly EmojiUse[]): Issue | undefined {
  const third = uses.findIndex(({ run }) => run === 3);
  if (third < 0) return undefined;
  const last = uses.findIndex((_, index) => index >= third && (uses[index + 1]?.run ?? 1) === 1);
  const at = spanOf(draft.source, (uses[third - 2] as EmojiUse).start, (uses[last] as EmojiUse).end);
  return { at, message: 'run', data: { emoji: at.text } };
}

/** The same three times, too many different ones, or one in place of a word; labels do not count. */
function faultOf(uses: readonly EmojiUse[], max: number): Issue | undefined {
  const shown = uses.filter(({ role }) => role !== 'label');
  const times = new Map<string, number>();
  for (const { name } of shown) times.set(name, (times.get(name) ?? 0) + 1);
  const same = shown.findLast(({ name }) => (times.get(name) as number) >= 3);
  if (same) return { at: same, message: 'repeated', data: { emoji: same.text, count: times.get(same.name) as number } };
  const names = [...times.keys()];
  const extra = shown.find(({ name }) => name === names[max]);
  if (extra) return { at: extra, message: 'many', data: { emoji: names.join(' '), count: names.length, max } };
  const word = shown.find(({ role }) => role === 'word');
  return word && { at: word, message: 'instead', data: { emoji: word.text } };
}
