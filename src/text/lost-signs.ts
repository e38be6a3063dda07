import type { Range } from './ranges.js';

/** «?? Abierto el plazo»: what a program writes for an emoji that the encoding lacks, where no question can end. */
const alone = /(?<=^|[.!:;,»)]\s{0,9})\?\?+(?=\s{0,9}(?:[\p{L}\p{N}¿¡#@«]|$))/gmu;

/** A sign that was lost. `isCertain`: it cannot end a question that begins without its sign. */
export interface LostSign extends Range {
  readonly isCertain: boolean;
}

/** Emoji that became `??` when the text was saved, in order. */
export function lostSigns(text: string): LostSign[] {
  if (!text.includes('??')) return [];
  const certain = Array.from(text.matchAll(alone), ({ 0: signs, index }) => ({
    start: index,
    end: index + signs.length,
    isCertain: true,
  }));
  const starts = new Set(certain.map(({ start }) => start));
  return [...certain, ...between(text).filter(({ start }) => !starts.has(start))].sort((a, b) => a.start - b.start);
}

/** «feria ?? en la plaza»: two signs for each emoji, behind a space, and not the end of a question. */
function between(text: string): LostSign[] {
  const found: LostSign[] = [];
  let asks = false;
  for (const { 0: signs, index } of text.matchAll(/\n|¿|\?+/g)) {
    const end = index + signs.length;
    const isPair = signs.startsWith('??') && signs.length % 2 === 0;
    const behind = text.slice(end, end + 10);
    if (isPair && !asks && /\s/.test(text[index - 1] ?? '') && /^\s*(?:$|[\p{L}\p{N}¿¡#@«])/u.test(behind))
      found.push({ start: index, end, isCertain: /^[ \t]*\p{Ll}/u.test(behind) });
    asks = signs === '¿';
  }
  return found;
}
