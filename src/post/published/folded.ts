import { decodeEntities } from '../../draft/body/entities.js';
import { holdsLetterOrFigure } from '../../text/characters.js';
import { itemAt, lastAt, type Range } from '../../text/ranges.js';
import { fact } from '../fact.js';
import type { FoldedProse } from '../post.js';

/** A stretch of the prose that changes when folded. */
interface Fold {
  /** Its start in the folded text. */
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** Does it replace letters in a fancy style? */
  readonly isDressed: boolean;
}

/** Invisible signs, as ranges of a character class. */
const unseen = String.raw`\u034f\u180b-\u180f\ufe00-\ufe0f\u17b4\u17b5\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;
/** Letters and figures in a fancy style, likewise. */
const styled = String.raw`\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}`;
/** Blanks of the prose, which also replace marks, and invisible signs; or letters and figures in a fancy style. */
const foldable = new RegExp(`[\\s${unseen}]+|[${styled}]+`, 'gu');
const dressed = new RegExp(`^[${styled}]`, 'u');
/**
 * Marks, tags or an entity between two letters. Looks for a letter after a sign, not for a sign after each letter: that
 * is ten times faster.
 */
const seam =
  /(?:[*~](?<=[0-9a-z\u00c0-\u1fff].)[*~]{0,2}|<(?<=[0-9a-z\u00c0-\u1fff].)[^<>]*>|&(?<=[0-9a-z\u00c0-\u1fff].)[#\w]{1,31};)(?:<[^<>]*>)*[0-9a-z\u00c0-\u1fff]/gi;
/** Tags that separate the text before and after them. */
const ownLine =
  /<\/?(?:address|article|aside|audio|blockquote|br|button|caption|center|d[dlt]|details|dialog|div|embed|fieldset|fig\w+|footer|form|h[1-6r]|header|hgroup|iframe|img|input|legend|li|main|menu|nav|object|ol|optgroup|option|p|picture|pre|search|section|select|summary|svg|t(?:able|body|d|extarea|foot|h|head|r)|ul|video)[\s/>]/i;
const hardBreak = /(?: {2}|\\)\n/;
/** Tags, comments, and link targets, whose content is not visible. */
const markup =
  /<!--[\s\S]{0,1000}?-->|<\/?[a-z][^<>]*>|\]\((?:[^()\n]|\([^()\n]*\)|\n(?!\s*\n)){0,2000}\)|\]\[[^[\]]{0,200}\]/gi;

/** What to fold: prose with marks blanked, and the text of the same length behind it. */
interface FoldedSource {
  readonly prose: string;
  readonly source: string;
  readonly isMarkdown: boolean;
  /** Is a range inside one paragraph? */
  isInside(range: Range): boolean;
}

export const foldedProse = fact(
  [],
  ({ prose, source, markdown, pasted, paragraphs }): FoldedProse =>
    folded({
      prose,
      source,
      isMarkdown: markdown && !pasted,
      isInside: ({ start, end }) => end <= (itemAt(paragraphs, start)?.end ?? 0),
    }),
);

/** Only marks break a word for lexicons: they read past invisible signs and fancy letters. */
export const joinsWords = fact(
  [],
  ({ source, prose }): boolean =>
    /[*~<&]/.test(source) &&
    [...source.matchAll(seam)].some(({ 0: found, index }) => {
      const [before, last] = [index - 1, index + found.length - 1];
      const isProse = prose[before] === source[before] && prose[last] === source[last];
      return isProse && prose.slice(index, last).trim() === '' && !ownLine.test(found);
    }),
);

/** Another text of a draft (a quotation, a title, an alternative text), folded the same way. */
export function foldedText(source: string): FoldedProse {
  const blank = (marks: string): string => ' '.repeat(marks.length);
  const prose = source.replace(markup, blank).replace(/[*_~`]+|\\(?=[!-/:-@[-`{-~])/g, blank);
  return folded({ prose, source, isMarkdown: true, isInside: () => true });
}

function folded({ prose, source, isMarkdown, isInside }: FoldedSource): FoldedProse {
  const folds: Fold[] = [];
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { 0: blank, index: start } of prose.matchAll(foldable)) {
    if (blank === ' ' && source[start] === ' ') continue;
    const to = start + blank.length;
    const isGap = blank.includes('\n') && !isInside({ start, end: to });
    const isDressed = dressed.test(blank);
    const seen = isGap ? blank : isDressed ? blank.normalize('NFKC') : seenIn(source.slice(start, to), isMarkdown);
    if (seen === blank) continue;
    add(prose.slice(at, start));
    folds.push({ start: length, length: seen.length, from: start, to, isDressed });
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
      if (!fold) return source;
      if (fold.isDressed && source < fold.to) return fold.start;
      return fold.start + fold.length + Math.max(0, source - fold.to);
    },
    sourceOf: ({ start, end }) => ({ start: sourceAt(start, false), end: sourceAt(end, true) }),
  };
}

/** Replaces visible things that are not prose: code, a template, a picture. No word or number continues after it. */
const placeholder = '\ufffc';

/**
 * What a reader sees of a range of the source without words of the prose. In Markdown a single line break is a space.
 */
function seenIn(written: string, isMarkdown: boolean): string {
  const bare = /[<\]]/.test(written) ? written.replace(markup, '') : written;
  if (ownLine.test(written) || hardBreak.test(bare)) return '\n';
  const seen = decodeEntities(bare);
  if (holdsLetterOrFigure(seen.replace(foldable, ''))) return placeholder;
  if (!isMarkdown && seen.includes('\n')) return '\n';
  return /[^\S\ufeff]|\u0085/.test(seen) ? ' ' : '';
}
