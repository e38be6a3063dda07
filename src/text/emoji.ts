import data from './emoji.yml';
import type { Range } from './ranges.js';
import { rememberedEach } from './remembered.js';

const cluster =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?){0,9}(?:\u200d[♀♂]\ufe0f?)?[\u{e0020}-\u{e007f}]{0,8}(?!\ufe0e)/gu;
/** Typographic signs that are pictures only with U+FE0F, and flags. */
const letters = /^[©®™〰〽㊗㊙Ⓜ](?!\ufe0f)/u;
const flags = /^(?:🏳|🏴|🏁|🚩|🎌)/u;
/** The emoji without skin tone and without the sign that makes it a picture. */
const bare = (emoji: string): string => emoji.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '');

const labels: ReadonlySet<string> = new Set(data.labels.map(bare));
const pointers: ReadonlySet<string> = new Set(data.pointers.map(bare));

/**
 * Every emoji contains one of these, except keycaps and flags. This first test saves most texts the most expensive of
 * all expressions.
 */
const perhapsEmoji = /[©®\u203c\u2049\u2100-\uffff]/;

/** Emoji as seen: with skin tone, gender and joined pictures as one. Without keycaps and flags. */
export function findEmoji(text: string): Range[] {
  if (!perhapsEmoji.test(text)) return [];
  const found: Range[] = [];
  for (const match of text.matchAll(cluster)) {
    if (letters.test(match[0]) || flags.test(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Facts about an emoji. */
interface EmojiSign {
  /** Without skin tone: equal names mean the same picture. */
  readonly name: string;
  /**
   * `label`: it marks the following text like a bullet («📍 Plaza Mayor»); `pointer`: it points at it («👉 Inscríbete»).
   */
  readonly leads?: 'label' | 'pointer';
}

/** The name of an emoji, and whether it leads to the following text. */
export const emojiSign = rememberedEach((emoji): EmojiSign => {
  const name = bare(emoji);
  if (pointers.has(name)) return { name, leads: 'pointer' };
  return labels.has(name) ? { name, leads: 'label' } : { name };
});
