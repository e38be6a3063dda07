import type { Random } from '../random.js';
import { marks, signs, waivers, words } from './words.js';

type Change = (text: string, random: Random, from: number, to: number, other: () => string) => string;

const put = (text: string, at: number, what: string, end = at): string => text.slice(0, at) + what + text.slice(end);

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/** Possible changes of a part of a text. */
const changes: readonly Change[] = [
  (text, _, from, to) => put(text, from, '', to),
  (text, _, from, to) => put(text, to, text.slice(from, to)),
  (text, random, from, to) => put(text, to, text.slice(from, to).repeat(1 + random.int(20))),
  (text, random, from) => put(text, from, random.pick(signs)),
  (text, random, from) => put(text, from, random.pick(marks)),
  (text, random, from) => put(text, from, random.pick(marks).repeat(1 + random.int(12))),
  (text, random, from, to) => put(text, from, `${random.pick(words)} `, to),
  (text, random, from) => put(text, text.lastIndexOf('\n', from) + 1, random.pick(waivers)),
  (text, random, from, to) => {
    const [open, close] = random.pick([
      ['**', '**'],
      ['*', '*'],
      ['[', '](https://a.es)'],
      ['<b>', '</b>'],
      ['`', '`'],
      ['«', '»'],
      ['<!-- ', ' -->'],
      ['<div>\n', '\n</div>'],
      ['> ', ''],
    ]);
    return put(text, from, `${open}${text.slice(from, to)}${close}`, to);
  },
  (text, _, from, to) => put(text, from, [...text.slice(from, to)].map(entity).join(''), to),
  (text, random, from, to) =>
    put(
      text,
      from,
      random.pick([(all: string) => all.toUpperCase(), (all: string) => all.toLowerCase()])(text.slice(from, to)),
      to,
    ),
  (text, random, from, to) => put(text, from, text.slice(from, to).normalize(random.pick(['NFD', 'NFC', 'NFKD'])), to),
  (text, random, from, to) => put(text, from, fancy(text.slice(from, to), random.pick([0x1d5d4, 0x1d400, 0xff21])), to),
  (text, random) =>
    text.replaceAll(random.pick([' ', '\n', '.', 'a']), random.pick([' ', '\u00a0', '\n', '.', '\u200b', '  '])),
  (text, random) => text.replace(/\r\n?|\n/g, random.pick(['\r\n', '\r', '\n\n', ' ', '\u2028'])),
  (text, random, from, to) => {
    const lines = text.slice(from, to).split('\n');
    return put(text, from, lines.sort(() => random.next() - 0.5).join('\n'), to);
  },
  (text, _, from, to, other) => put(text, from, other(), to),
  (text, _, from) => text.slice(0, from),
  (text, _, from) => text.slice(from),
];

/** Words in letters of another alphabet that look alike. */
const fancy = (text: string, first: number): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 65));

/** A text after some changes; `other` returns a text from which to take a piece. */
export function mutated(text: string, random: Random, times: number, other: () => string): string {
  let changed = text;
  const piece = () => {
    const taken = other();
    const at = random.int(taken.length + 1);
    return taken.slice(at, at + random.int(80));
  };
  for (let i = 0; i < times; i++) {
    const from = random.int(changed.length + 1);
    const to = Math.min(changed.length, from + random.int(random.chance(0.8) ? 24 : 300));
    changed = random.pick(changes)(changed, random, from, to, piece).slice(0, longest);
  }
  return changed;
}

/** UTF-16 units. */
const longest = 20_000;
