import data from './emoji.yml';
import type { Range } from './ranges.js';
import { rememberedEach } from './remembered.js';

const cluster =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?){0,9}(?:\u200d[♀♂]\ufe0f?)?[\u{e0020}-\u{e007f}]{0,8}(?!\ufe0e)/gu;
/** Signs of print that are pictures only when U+FE0F says so, and flags. */
const letters = /^[©®™〰〽㊗㊙Ⓜ](?!\ufe0f)/u;
const flags = /^(?:🏳|🏴|🏁|🚩|🎌)/u;
/** The emoji without skin tone and the sign that makes it a picture. */
const bare = (emoji: string): string => emoji.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '');

const labels: ReadonlySet<string> = new Set(data.labels.map(bare));
const pointers: ReadonlySet<string> = new Set(data.pointers.map(bare));

/** What an emoji holds one of, keycaps and flags apart. Asked first, it spares most texts the dearest of all expressions. */
const perhapsEmoji = /[©®\u203c\u2049\u2100-\uffff]/;

/** Emoji as they are seen: skin tone, gender and joined pictures are one. Keycaps and flags are none. */
export function findEmoji(text: string): Range[] {
  if (!perhapsEmoji.test(text)) return [];
  const found: Range[] = [];
  for (const match of text.matchAll(cluster)) {
    if (letters.test(match[0]) || flags.test(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** An emoji by itself. */
interface EmojiSign {
  /** Without skin tone: two of the same name are the same picture. */
  readonly name: string;
  /** `label`: it labels what follows, as a bullet does («📍 Plaza Mayor»); `pointer`: it points at it («👉 Inscríbete»). */
  readonly leads?: 'label' | 'pointer';
}

/** What an emoji is called, and whether it leads to what follows. */
export const emojiSign = rememberedEach((emoji): EmojiSign => {
  const name = bare(emoji);
  if (pointers.has(name)) return { name, leads: 'pointer' };
  return labels.has(name) ? { name, leads: 'label' } : { name };
});
