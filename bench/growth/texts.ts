// Drafts of any length, each of one construct of the grammar, or of two.
import { type Chance, seeded } from '../corpus/seeded.js';
import type { Construct, Grammar, Piece } from './construct.js';
import { calendars, documents, docx } from './grammar/files.js';
import { frontMatter } from './grammar/front-matter.js';
import { html } from './grammar/html.js';
import { markdown } from './grammar/markdown.js';
import { signs } from './grammar/signs.js';
import { words } from './grammar/words.js';

const named = (group: string, grammar: Grammar, more: Partial<Construct> = {}): Construct[] =>
  Object.entries(grammar).map(([name, written]) => {
    const shape = typeof written === 'object' ? written : { piece: written };
    return { name: `${group}: ${name}`, ...shape, ...more };
  });

/** Texts as written in a file; `language` if words matter. */
const texts = [
  ...named('es', words.es, { language: 'es' }),
  ...named('en', words.en, { language: 'en' }),
  ...named('Markdown', markdown),
  ...named('HTML', html),
  ...named('signs', signs),
  ...named('front matter', frontMatter),
];

export const constructs: readonly Construct[] = [
  ...texts,
  ...named('calendar', calendars, { path: 'calendar.csv' }),
  ...named('Word', documents, { path: 'draft.docx', pack: docx }),
];

/**
 * Two constructs, each half of a draft: this also measures what the second looks for in the first, and the other way
 * round.
 */
export function pairsOf(count: number, seed: number): Construct[] {
  const chance = seeded(seed);
  const whole = texts.filter(({ head, tail, last }) => !head && !tail && !last);
  return Array.from({ length: count }, () => {
    const [first, second] = [chance.oneOf(whole), chance.oneOf(whole)];
    return { name: `${first.name}, then ${second.name}`, piece: first.piece, between: '\n\n', last: second.piece };
  });
}

/** A draft of about that many bytes: a text, or a packed file. */
export function draftOf(
  { head = '', piece, between = '', last, tail = '', pack }: Construct,
  bytes: number,
): string | Uint8Array {
  const chance = seeded(1);
  const first = repeated(piece, last === undefined ? bytes : bytes / 2, chance);
  const second = last === undefined ? '' : between + repeated(last, bytes / 2, chance);
  const text = head + first + second + tail;
  return pack ? pack(text) : text;
}

function repeated(piece: Piece, bytes: number, chance: Chance): string {
  if (typeof piece === 'string') return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
  const parts: string[] = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    const part = piece(i, chance);
    parts.push(part);
    size += Buffer.byteLength(part) || 1;
  }
  return parts.join('');
}
