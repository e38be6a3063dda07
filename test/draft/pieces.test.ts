import { expect, test } from 'vitest';
import { piecesOf } from '../../src/draft/pieces/pieces.js';

/** The names of the pieces, and the words of each. */
const read = (source: string) =>
  piecesOf(source).map(({ name, networks, view, given }) => [
    name,
    networks ?? 'draft',
    view.text
      .slice(given?.from ?? /^---\n[\s\S]*?\n---\n/.exec(view.text)?.[0].length ?? 0)
      .trim()
      .replace(/\s+/g, ' '),
  ]);

const two = [
  ['X', ['x'], 'Hoy.'],
  ['Instagram / Facebook', ['instagram', 'facebook'], 'Mañana.'],
];

test.each([
  ['headings', '## X\n\nHoy.\n\n## Instagram / Facebook\n\nMañana.\n'],
  ['headings under a title', '# El aviso\n\n## X\nHoy.\n## Instagram / Facebook ##\nMañana.\n'],
  ['lines of bold words', '**X**\nHoy.\n\n**Instagram / Facebook:**\nMañana.'],
  ['lines that end in a colon', 'El aviso\n\nX:\nHoy.\n\nInstagram / Facebook:\nMañana.'],
  [
    'headings below a key that lists no texts',
    '---\npieces: [uno, dos]\n---\n# X\nHoy.\n# Instagram / Facebook\nMañana.',
  ],
  ['headings below front matter', '---\nlang: es\n---\n\n# X\nHoy.\n# Instagram / Facebook\nMañana.'],
])('pieces begin at %s', (_, source) => expect(read(source)).toEqual(two));

test.each([
  ['Hilo de X (Twitter)', ['x']],
  ['Copy IG y FB', ['instagram', 'facebook']],
  ['📸 Instagram', ['instagram']],
  ['Canal de WhatsApp', ['whatsapp']],
  ['TIK TOK', ['tiktok']],
])('the label «%s» names %j', (label, networks) =>
  expect(read(`## ${label}\nHoy.\n## LinkedIn\nMañana.`)[0]).toEqual([label, networks, 'Hoy.']),
);

test.each([
  ['one label', '## X\nHoy.'],
  ['one network twice', '## X\nHoy.\n## Twitter\nMañana.'],
  ['labels that say more', '## Por qué X\nHoy.\n## Facebook\nMañana.'],
  ['a sentence above', 'Estamos en dos redes.\n\n## X\nHoy.\n## Facebook\nMañana.'],
  ['two lines above', 'Aviso\nDel jueves\n\n## X\nHoy.\n## Facebook\nMañana.'],
  ['code', '```\n## X\nHoy.\n## Facebook\nMañana.\n```'],
  ['an article by its key', '---\nkind: article\n---\n## X\nHoy.\n## Facebook\nMañana.'],
  ['an article by its length', `---\ntitle: Dos redes\n---\n## X\n${'Hoy. '.repeat(201)}\n## Facebook\nMañana.`],
  ['more labels than anybody has', '## X\nHoy.\n## Facebook\nMañana.\n'.repeat(20)],
  ['labels of two forms', '## X\nHoy.\n\n**Facebook**\nMañana.'],
])('%s make no pieces', (_, source) => expect(read(source)).toEqual([]));

test('a section beside the pieces is read without a network, and pictures alone belong to all', () => {
  const source = '## X\nHoy.\n## Facebook\nMañana.\n## Notas\nLo pidió Ana.\n## Fotos\n- ![La plaza](plaza.jpg)\n';
  expect(read(source)).toEqual([
    ['X', ['x'], 'Hoy. - ![La plaza](plaza.jpg)'],
    ['Facebook', ['facebook'], 'Mañana. - ![La plaza](plaza.jpg)'],
    ['Notas', [], 'Lo pidió Ana. - ![La plaza](plaza.jpg)'],
  ]);
});

test('a deeper heading stays in its piece, and an empty piece is none', () =>
  expect(read('## X\nHoy.\n### Datos\nDos.\n## Threads\n\n## Facebook\nMañana.')).toEqual([
    ['X', ['x'], 'Hoy. ### Datos Dos.'],
    ['Facebook', ['facebook'], 'Mañana.'],
  ]));

test('pieces of the front matter have their own facts, and the body is the text of the draft', () => {
  const source = `---
networks: blog
images: [{file: a.jpg}]
pieces:
  - {networks: [x, bluesky], text: "Hoy: «ya»."}
  - redes: instagram
    text: |
      Mañana.
    images: [{file: b.jpg}]
  - networks: facebook
---
El texto de la web.
`;
  expect(read(source)).toEqual([
    ['', 'draft', 'El texto de la web.'],
    ['X, Bluesky', ['x', 'bluesky'], 'Hoy: «ya».'],
    ['Instagram', ['instagram'], 'Mañana.'],
    ['Facebook', ['facebook'], ''],
  ]);
  const [, x, instagram] = piecesOf(source);
  expect(x?.given?.meta.get('images', 0, 'file')?.value).toBe('a.jpg');
  expect(instagram?.given?.meta.get('images', 0, 'file')?.value).toBe('b.jpg');
});

test('TOML lists pieces as tables, and a list of something else is none', () => {
  const toml =
    '+++\n[[pieces]]\nnetworks = ["x"]\ntext = "Hoy."\n[[pieces]]\nnetworks = "facebook"\nimages = ["a.jpg"]\n+++\n';
  expect(piecesOf(toml).map(({ name, given }) => [name, given?.meta.get('images', 0)?.value])).toEqual([
    ['X', undefined],
    ['Facebook', 'a.jpg'],
  ]);
  expect(read('---\npieces: [torre, alfil]\n---\nHoy.')).toEqual([]);
  expect(read('---\npieces: [{name: torre}]\n---\nHoy.')).toEqual([]);
});

const written = [
  ['in quotes', 'text: "Uno \\"dos\\" tres."', 'Uno "dos" tres.'],
  ['in simple quotes', "text: 'Uno ''dos'' tres.'", "Uno 'dos' tres."],
  ['plain', 'text: Uno dos\n     tres.', 'Uno dos tres.'],
  ['as a block', 'text: |\n      Uno dos\n\n        tres.', 'Uno dos\n\n  tres.\n'],
  ['folded', 'text: >-\n      Uno\n      dos\n\n      tres.', 'Uno dos\ntres.'],
] as const;

test.each(written)('each word of a text %s leads back to where it is written', (_, text, value) => {
  const source = `---\npieces:\n  - networks: x\n    ${text}\n---\n`;
  const [piece] = piecesOf(source);
  const view = piece?.view;
  expect(view?.text.slice(piece?.given?.from)).toBe(value);
  for (const word of ['Uno', 'dos', 'tres']) {
    const at = view?.text.lastIndexOf(word) ?? -1;
    expect(source.slice(view?.startOf(at), view?.endOf(at + word.length))).toBe(word);
  }
});

test('a hostile draft with a million labels, comments, spaces or half pictures is read at once', () => {
  const began = performance.now();
  for (const part of ['## X\n', '<!--', '**X**\n', 'X:\n', '# a\n', '```\n', '---\npieces:\n- '])
    piecesOf(part.repeat(2e5));
  for (const sign of [' ', '\t', '# ', '#']) piecesOf(`## ${sign.repeat(1e5)}${'x'.repeat(100)}\n`);
  for (const part of ['![', '![a](', '<img '])
    piecesOf(`## X\nHoy.\n## Facebook\nMañana.\n## Fotos\n${part.repeat(2e5)}`);
  expect(performance.now() - began).toBeLessThan(10_000);
});
