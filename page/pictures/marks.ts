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
      file: path.replace(/^<|>$/g, ''),
      alt: sign === '' ? undefined : alt.replace(/\\([[\]\\])/g, '$1'),
    }))
    .filter(({ file, alt }) => alt !== undefined || isVideo(file));

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

/** Removes the picture from the text, with the blank line before it. */
export function removeChange(text: string, file: string): Change | undefined {
  const mark = imageIn(text, file);
  if (!mark) return undefined;
  const from = mark.start - (/\n*$/.exec(text.slice(0, mark.start))?.[0].length ?? 0);
  const close = text.indexOf(')', mark.end);
  return { from, to: close === -1 ? mark.end : close + 1, insert: '' };
}
