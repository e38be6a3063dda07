import { decodeEntities } from '../draft/body/entities.js';
import { itemAt, lastAt, type Range } from '../text/ranges.js';
import { fact } from './fact.js';
import type { FoldedProse } from './post.js';

/** A stretch of the prose that reads otherwise when folded. */
interface Fold {
  /** Where it begins in the folded text. */
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/** Blanks of the prose, which stand for marks too, and signs that take no room. */
const foldable = /(?:[\s\u0085\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]|\u034f|[\ufe00-\ufe0f])+/g;
/** Tags that begin a line of their own. */
const ownLine = /<\/?(?!(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u)[\s/>])[a-z]/i;
const hardBreak = /(?: {2}|\\)\n/;

export const foldedProse = fact([], (draft): FoldedProse => {
  const { prose } = draft;
  const folds: Fold[] = [];
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const isInside = ({ start, end }: Range): boolean => end <= (itemAt(draft.paragraphs, start)?.end ?? 0);
  for (const { 0: blank, index } of prose.matchAll(foldable)) {
    if (blank === ' ' && draft.source[index] === ' ') continue;
    const to = index + blank.length;
    const isGap = blank.includes('\n') && !isInside({ start: index, end: to });
    const seen = isGap ? blank : seenIn(draft.source.slice(index, to), draft.markdown && !draft.pasted);
    if (seen === blank) continue;
    add(prose.slice(at, index));
    folds.push({ start: length, length: seen.length, from: index, to });
    add(seen);
    at = to;
  }
  add(prose.slice(at));
  const sourceAt = (offset: number, isEnd: boolean): number => {
    const fold = folds[lastAt(folds, isEnd ? offset - 1 : offset)];
    if (!fold) return offset;
    const inside = offset - fold.start;
    return inside >= fold.length ? fold.to + inside - fold.length : isEnd ? fold.to : fold.from;
  };
  return {
    text: pieces.join(''),
    offsetOf(source) {
      let low = 0;
      let high = folds.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((folds[middle] as Fold).from <= source) low = middle + 1;
        else high = middle;
      }
      const fold = folds[low - 1];
      return fold ? fold.start + fold.length + Math.max(0, source - fold.to) : source;
    },
    sourceOf: ({ start, end }) => ({ start: sourceAt(start, false), end: sourceAt(end, true) }),
  };
});

/** What a reader sees of a stretch of the source that shows no words. In Markdown a line break alone is a space. */
function seenIn(written: string, isMarkdown: boolean): string {
  if (ownLine.test(written) || hardBreak.test(written)) return '\n';
  if (!isMarkdown && written.includes('\n')) return '\n';
  return /[^\S\ufeff]|\u0085/.test(decodeEntities(written)) ? ' ' : '';
}
