// Drafts of any length, each of one construct.
import { textOf } from '../corpus/parts.mjs';
import { seeded } from '../corpus/seeded.mjs';

const sentence = (chance) => textOf('sentence', 'es', chance);
const name = (chance) => textOf('facility', 'es', chance);

/** A text that is repeated as it stands. */
const same = (text) => () => text;

/** What a draft of each construct is made of: piece by piece, until it is long enough. */
const pieces = {
  prose: (chance) => `${sentence(chance)} ${sentence(chance)} ${sentence(chance)}\n\n`,
  'many lines': (chance) => `${sentence(chance)}\n`,
  lists: (chance) => `- ${textOf('item', 'es', chance)}\n`,
  quotes: (chance) => `> ${sentence(chance)}\n\n`,
  links: (chance) => `Consulta [${name(chance)}](https://www.villanueva.example/${chance.between(1, 1e6)}). `,
  emphasis: (chance) => `Abre **${name(chance)}** y cierra *${name(chance)}* el lunes. `,
  tables: (chance, index) => `${index === 0 ? '| a | b |\n|---|---|\n' : ''}| ${name(chance)} | ${name(chance)} |\n`,
  footnotes: (chance, index) => `${name(chance)}[^${index}].\n\n[^${index}]: ${sentence(chance)}\n\n`,
  hashtags: (chance) => `#${textOf('name', 'es', chance).replace(/ /g, '')}${chance.between(1, 999)} `,
  dates: (chance) => `Abre ${textOf('on', 'es', chance)} a las ${textOf('time', 'es', chance)}. `,
  pictures: (chance, index) => `![${name(chance)}](img/${index}.png)\n\n`,
  'front matter': (chance) => `  - ${textOf('topic', 'es', chance)}\n`,
  '- a': same('- a\n'),
  '> a': same('> a\n'),
  '> - a': same('> - a\n'),
  'one heading': same('## Qué cambia\n\n'),
};

export const constructs = Object.keys(pieces);

/** A draft of so many bytes, or hardly more. */
export function textWith(construct, bytes) {
  const chance = seeded(1);
  const piece = pieces[construct];
  const parts = [];
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const part = piece(chance, index);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  const text = parts.join('');
  return construct === 'front matter' ? `---\ntitulo: Horarios\netiquetas:\n${text}---\n\nAbre el lunes.\n` : text;
}

/** Signs that a careless reader tries from each of their places: each is repeated as it stands. */
export const signs = [
  ...['a', 'A ', '[', ']', '(', '[](', '![', '<', '<!--', '</a>', '{', '{{<', '{%', '*', '_', '**a', '`', '~'],
  ...['"', '«', '“', "'", '@', '@a ', '#', '#a ', '!', '¡', '?', '.', '. ', 'a.', ':', '-', '---\n', '|', '|a'],
  ...[
    '\n',
    '\t',
    '>',
    '> ',
    '1. ',
    '\\',
    '&',
    '&amp;',
    '%',
    '0',
    '1/',
    '+34 ',
    '\u0301',
    '😀',
    '👨‍👩‍👧',
    '🇪🇸',
    '\u200b',
  ],
  ...['a\u200d', '𝗮', 'http://a.b/', 'a@b.c', 'mañana ', 'el alcalde ', 'de la ', 'hoy, ', '12345678'],
];
