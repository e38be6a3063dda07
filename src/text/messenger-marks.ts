import { lazy } from './lazy.js';
import type { Range } from './ranges.js';

/** Words between marks that one messenger shows as bold, italic, struck or hidden. */
export interface Marked extends Range {
  readonly words: string;
  /** How many characters the mark has on each side: one in WhatsApp, two in Telegram. */
  readonly size: 1 | 2;
}

const before = '(?<![^\\s(¡¿«“"‘[])';
const after = '(?![^\\s.,;:!?)»”"’…\\]])';
/** Code beside a mark would mean something else without it. */
const inside = (mark: string) => `(?=[^\\s${mark}])[^\\n<>${mark}]{2,120}(?<=[^\\s${mark}])`;
const pair = (mark: string, sign: string, ahead = '') => `${mark}${ahead}${inside(sign)}${mark}`;
/** `_config_` is a name; several words are in italics. */
const words = '(?=[^_\\n]{1,120}\\s)';

const patterns: Readonly<Record<Marked['size'], () => RegExp>> = {
  1: lazy(
    () => new RegExp(`${before}(?:${pair('\\*', '*')}|${pair('_', '_', words)}|${pair('~', '~')})${after}`, 'gu'),
  ),
  2: lazy(
    () =>
      new RegExp(
        `${before}(?:${pair('\\*\\*', '*')}|${pair('__', '_')}|${pair('~~', '~')}|${pair('\\|\\|', '|')})${after}`,
        'gu',
      ),
  ),
};

/** The words of a text between marks of that size, with the marks. */
export const messengerMarks = (text: string, size: Marked['size']): Marked[] =>
  Array.from(text.matchAll(patterns[size]()), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    words: found.slice(size, -size),
    size,
  })).filter((marked) => /\p{L}{2}/u.test(marked.words));
