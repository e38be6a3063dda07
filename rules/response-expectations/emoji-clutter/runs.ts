import type { Draft } from '../../../src/rule.js';
import type { EmojiUse } from './emoji-use.js';

/** The one to keep: the first that is no mere mark, 🚧 in «‼️🚧». */
export const keptOf = (run: readonly EmojiUse[]): EmojiUse =>
  run.find(({ name }) => !isMark.test(name)) ?? (run[0] as EmojiUse);

const isMark = /^[‼⁉❓❔❕❗💥✨]/u;

const isColour = /^[❤🧡💛💚💙💜🖤🤍🤎🩷🩵🩶🔴🟠🟡🟢🔵🟣🟤⚫⚪🟥🟧🟨🟩🟦🟪🟫⬛⬜]/u;

/** Hearts, circles or squares of several colours are a flag. */
export const isFlag = (run: readonly EmojiUse[]): boolean =>
  run.every(({ name }) => isColour.test(name)) && new Set(run.map(({ name }) => name)).size > 1;

/** A pointer to what is above may stand before a run, apart from it. */
export const startOf = ({ source }: Draft, [first, second]: readonly EmojiUse[]): number =>
  first?.leads === 'pointer' && second && first.name !== second.name && /\s/.test(source.slice(first.end, second.start))
    ? 1
    : 0;

/** How many of a run belong to it: pointers may follow, or, separately, the label of what comes next. */
export function ownOf({ source }: Draft, run: readonly EmojiUse[]): number {
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
