import { type Decoded, encode } from '../../src/draft/decode.js';
import { Mistake } from '../../src/mistake.js';

/** A file of text. */
export interface TextFile {
  readonly name: string;
  readonly file: Decoded;
}

/**
 * The file in its original encoding or, when that lacks a character, in Unicode, in the form that spreadsheets and old
 * programs recognise.
 */
export function fileBytes({ name, file }: TextFile): { readonly bytes: Uint8Array; readonly recoded: boolean } {
  try {
    return { bytes: encode(file, name), recoded: false };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { bytes: encode({ ...file, encoding: 'utf-8', bom: true }, name), recoded: true };
  }
}

const lineBreak = /\r\n?|\n/g;

/**
 * A text of the editor, which knows one line break, as a file to save: that which was opened, with its line breaks, its
 * encoding and its byte order mark, or a new one of this name.
 */
export function fileOf(text: string, opened: TextFile | undefined, name: string): TextFile {
  if (!opened) return { name, file: { source: text, encoding: 'utf-8', bom: false } };
  return { name: opened.name, file: { ...opened.file, source: withBreaksOf(opened.file.source, text) } };
}

/**
 * The lines of a text with the breaks of another: lines that are the same keep theirs, others get the most frequent.
 */
function withBreaksOf(source: string, text: string): string {
  const breaks = source.match(lineBreak) ?? [];
  const before = source.split(lineBreak);
  const lines = text.split('\n');
  const most = Math.min(before.length, lines.length);
  let head = 0;
  while (head < most && before[head] === lines[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === lines.at(-1 - tail)) tail++;
  const usual = mostFrequent(breaks) ?? '\n';
  const breakAt = (line: number): string => {
    if (line < head) return breaks[line] ?? usual;
    return line < lines.length - tail ? usual : (breaks[line + before.length - lines.length] ?? usual);
  };
  return lines.map((line, at) => (at === lines.length - 1 ? line : line + breakAt(at))).join('');
}

function mostFrequent(breaks: readonly string[]): string | undefined {
  const times = (sign: string): number => breaks.filter((one) => one === sign).length;
  return [...new Set(breaks)].sort((a, b) => times(b) - times(a))[0];
}
