import type { Change } from '../editor/changes.js';
import { isVideo } from './facts.js';

/** A picture in the text: `![alt](file)`. Offsets in UTF-16 units. */
export interface ImageMark {
  /** The range of the words in brackets, as written. */
  readonly from: number;
  readonly to: number;
  /** Its start. */
  readonly start: number;
  /** The end of its path. */
  readonly end: number;
  /** The end of the whole mark, behind its bracket; undefined when that is missing. */
  readonly close: number | undefined;
  /** Its path as written, without angle brackets. */
  readonly file: string;
  /** Its description; undefined for a linked video. */
  readonly alt: string | undefined;
}

const imagePattern =
  /(!?)\[((?:[^\]\\]|\\.){0,2000})\]\(\s{0,9}(<[^<>\n]{1,500}>|(?:[^\s()<>]|\([^\s()]{0,200}\)){1,500})/g;

/** The pictures that the text names, and the videos that it shows or links, in order. */
export const imagesIn = (text: string): ImageMark[] =>
  [...text.matchAll(imagePattern)]
    .map(({ index, 0: { length }, 1: sign = '', 2: alt = '', 3: path = '' }) => ({
      from: index + sign.length + 1,
      to: index + sign.length + 1 + alt.length,
      start: index,
      end: index + length,
      close: closeOf(text, index + length),
      file: path.replace(/^<|>$/g, ''),
      alt: sign === '' ? undefined : alt.replace(/\\([[\]\\])/g, '$1'),
    }))
    .filter(({ file, alt }) => alt !== undefined || isVideo(file));

/** Does the text say anything beside its pictures? */
export function hasWords(text: string): boolean {
  let at = 0;
  let words = '';
  for (const { start, end, close = end } of imagesIn(text)) {
    words += text.slice(at, start);
    at = close;
  }
  return /[\p{L}\p{N}]/u.test(words + text.slice(at));
}

/** Behind a path, perhaps a title, and the bracket. */
function closeOf(text: string, end: number): number | undefined {
  const [rest] = /^[^\n)]{0,300}\)/.exec(text.slice(end, end + 301)) ?? [];
  return rest === undefined ? undefined : end + rest.length;
}

/** The first place of a picture. */
export const imageIn = (text: string, file: string): ImageMark | undefined =>
  imagesIn(text).find((mark) => mark.file === file);

/** Puts the picture at the end of the text. */
export const insertChange = (text: string, file: string): Change => {
  const before = text.trimEnd();
  const insert = `${before === '' ? '' : '\n\n'}![](${file})\n`;
  return { from: before.length, to: text.length, insert };
};

/** Writes the description of the picture into the text; undefined when the picture is not there. */
export function altChange(text: string, file: string, alt: string): Change | undefined {
  const mark = imageIn(text, file);
  if (!mark) return undefined;
  return { from: mark.from, to: mark.to, insert: alt.replace(/\s*\n\s*/g, ' ').replace(/[[\]\\]/g, '\\$&') };
}

/** Gives the picture another name wherever the text names it. */
export const renameChanges = (text: string, file: string, name: string): Change[] =>
  imagesIn(text)
    .filter((mark) => mark.file === file)
    .map(({ end }) => {
      const isBracketed = text[end - 1] === '>';
      const to = isBracketed ? end - 1 : end;
      return { from: to - file.length, to, insert: name };
    });

/** Removes the picture from the text, with the blank line before it. */
export function removeChange(text: string, file: string): Change | undefined {
  const mark = imageIn(text, file);
  if (!mark) return undefined;
  const from = mark.start - (/\n*$/.exec(text.slice(0, mark.start))?.[0].length ?? 0);
  return { from, to: mark.close ?? mark.end, insert: '' };
}
