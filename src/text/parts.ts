import { isWhite } from './characters.js';

/** A part of a text, and the UTF-16 offset at which it begins. */
export interface TextPart {
  readonly at: number;
  readonly text: string;
}

const lineFeed = 0x0a;

/** The parts of a text between its empty lines, each with the one behind it. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end)) {
    end++;
    while (end < text.length && text.charCodeAt(end) !== lineFeed && isWhite(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== lineFeed) continue;
    end++;
    parts.push({ at, text: text.slice(at, end) });
    at = end;
  }
  parts.push({ at, text: at === 0 ? text : text.slice(at) });
  return parts;
}
