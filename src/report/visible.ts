import { lazy } from '../text/lazy.js';

/** The last two code points of each plane, and U+FDD0 to U+FDEF. */
const noncharacters = Array.from(
  { length: 17 },
  (_, plane) => `\\u{${plane.toString(16)}fffe}\\u{${plane.toString(16)}ffff}`,
);
const unsafe = lazy(
  () =>
    // Properties would take the engine 0.4 ms at each start.
    new RegExp(
      String.raw`[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff${noncharacters.join('')}]`,
      'gu',
    ),
);

/**
 * A text on one line that cannot colour, clear, retitle or reverse a terminal: control characters become their pictures
 * (␛, ␊), those without a picture and direction marks their number (⟨U+202E⟩), lone surrogates and noncharacters �.
 */
export const visible = (text: string): string => text.replace(unsafe(), picture);

/** The same for a text of several lines: line breaks and `keep` are kept. */
export const visibleLines = (text: string, keep = '\n'): string =>
  text
    .split('\n')
    .map((line) => line.split(keep).map(visible).join(keep))
    .join('\n');

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfdd0 && code !== 0xfeff)) return '\ufffd';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
