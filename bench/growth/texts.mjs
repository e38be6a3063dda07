// Drafts of any length, each of one construct of the grammar, or of two.
import { seeded } from '../corpus/seeded.mjs';
import { calendars, documents, docx } from './grammar/files.mjs';
import { frontMatter } from './grammar/front-matter.mjs';
import { html } from './grammar/html.mjs';
import { markdown } from './grammar/markdown.mjs';
import { signs } from './grammar/signs.mjs';
import { words } from './grammar/words.mjs';

/**
 * What a draft is made of: `head`, `piece` as often as it takes (a text, or a function of its number and of chance) and `tail`.
 * With `last`, the second half is made of that, after `between`.
 */
const shape = (written) => (typeof written === 'object' ? written : { piece: written });

const named = (group, constructs, more = {}) =>
  Object.entries(constructs).map(([name, written]) => ({ name: `${group}: ${name}`, ...shape(written), ...more }));

/** Texts as they are written in a file; `language` where words matter. */
const texts = [
  ...named('es', words.es, { language: 'es' }),
  ...named('en', words.en, { language: 'en' }),
  ...named('Markdown', markdown),
  ...named('HTML', html),
  ...named('signs', signs),
  ...named('front matter', frontMatter),
];

export const constructs = [
  ...texts,
  ...named('calendar', calendars, { path: 'calendar.csv' }),
  ...named('Word', documents, { path: 'draft.docx', pack: docx }),
];

/** Two constructs, each half of a draft: what the second looks for among the first, and the other way round. */
export function pairs(count, seed) {
  const chance = seeded(seed);
  const whole = texts.filter(({ head, tail, last }) => !head && !tail && !last);
  return Array.from({ length: count }, () => {
    const [first, second] = [chance.oneOf(whole), chance.oneOf(whole)];
    return { name: `${first.name}, then ${second.name}`, piece: first.piece, between: '\n\n', last: second.piece };
  });
}

/** A draft of so many bytes, or hardly more: a text, or a packed file. */
export function draftOf({ head = '', piece, between = '', last, tail = '', pack }, bytes) {
  const chance = seeded(1);
  const first = repeated(piece, last === undefined ? bytes : bytes / 2, chance);
  const second = last === undefined ? '' : between + repeated(last, bytes / 2, chance);
  const text = head + first + second + tail;
  return pack ? pack(text) : text;
}

function repeated(piece, bytes, chance) {
  if (typeof piece === 'string') return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
  const parts = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    const part = piece(i, chance);
    parts.push(part);
    size += Buffer.byteLength(part) || 1;
  }
  return parts.join('');
}
