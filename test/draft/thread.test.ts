import { expect, test } from 'vitest';
import { partNumber } from '../../src/draft/part-number.js';
import { numberedDividers } from '../../src/draft/thread.js';
import { read } from './read-draft.js';

test.each([
  ['2/4 Trae un libro.', '2/4'],
  ['🧵 1/3 Trae un libro.', '1/3'],
  ['[2/4] trae un libro.', '2/4'],
  ['2/4. trae un libro.', '2/4'],
  ['3/ Trae un libro.', '3/'],
  ['Trae un libro. 2/4', '2/4'],
  ['Trae un libro (2/4)', '2/4'],
  ['Trae un libro (2/4).', '2/4'],
  ['Trae un libro(2/4)', '2/4'],
  ['Trae un libro2/4', undefined],
  ['Trae un libro: https://a.es/b 2/4', '2/4'],
  ['Trae un libro #Feria 2/4\n', '2/4'],
  ['#### Tweet 2/6\nTrae un libro.', '2/6'],
  ['Parte 3 de 4\nTrae un libro.', '3 de 4'],
  ['Part 3 of 4: bring a book.', '3 of 4'],
  ['(3 de 4) Trae un libro.', '3 de 4'],
  ['Trae un libro (12 de 14).', '12 de 14'],
  ['2 de 4', '2 de 4'],
  ['1 de 4 niños come aquí.', undefined],
  ['El 1 de 4', undefined],
  ['Vino 1 de 4.', undefined],
  ['(5 de 4) Trae un libro.', undefined],
  ['1/2 kilo de harina', undefined],
  ['24/7 Atención en el 010', undefined],
  ['Hasta el 1/4', undefined],
  ['Los días 1/4, 2/4', undefined],
  ['En la C/4', undefined],
  ['11/2026 Memoria', undefined],
  ['Trae https://a.es/2/4', undefined],
  ['Jueves 1/4 Concierto', undefined],
  ['', undefined],
])('the number of %j is %s', (text, number) => {
  const found = partNumber(text);
  expect(found && text.slice(found.start, found.end)).toBe(number);
});

const x = { networks: ['x'] as const, titled: false };
const piecesOf = (text: string, facts: Parameters<typeof numberedDividers>[2]) => {
  const edges = [0, ...numberedDividers(text, 0, facts).map(({ start }) => start), text.length];
  return edges.slice(1).flatMap((end, i) => text.slice(edges[i], end).trim() || []);
};

test.each([
  ['1/3 Uno\n\n2/3 Dos\n\n3/3 Tres', ['1/3 Uno', '2/3 Dos', '3/3 Tres']],
  ['Hilo\n\n1/2 Uno\nsigue\n\n2/2 Dos', ['Hilo', '1/2 Uno\nsigue', '2/2 Dos']],
  ['Uno (1/2)\n\nDos (2/2)\n\n#Feria', ['Uno (1/2)', 'Dos (2/2)\n\n#Feria']],
  ['1/4 Uno\n2/4 Dos\n3/5 Tres\n4/4 Cuatro', ['1/4 Uno', '2/4 Dos', '3/5 Tres', '4/4 Cuatro']],
  ['1/ Uno\n\n2/ Dos', ['1/ Uno', '2/ Dos']],
  ['Parte 1 de 2\nUno\n\nParte 2 de 2\nDos', ['Parte 1 de 2\nUno', 'Parte 2 de 2\nDos']],
  ['Part 1 of 2: One\n\nPart 2 of 2: Two', ['Part 1 of 2: One', 'Part 2 of 2: Two']],
  ['Uno (1 de 2)\n\nDos (2 de 2)', ['Uno (1 de 2)', 'Dos (2 de 2)']],
])('%j on X is a thread', (text, parts) => expect(piecesOf(text, x)).toEqual(parts));

test.each([
  ['1. Uno\n2. Dos'],
  ['1/4 Uno'],
  ['1/4 Uno\n\n2/4 Dos'],
  ['2/3 Dos\n\n3/3 Tres'],
  ['1/12 Luces\n\n2/12 Mercado\n\n5/12 Chocolate'],
  ['1/ Uno\n\n3/ Tres'],
  ['1/2 kilo\n\n2/2 litros'],
  ['Hasta el 1/2\n\nHasta el 2/2'],
])('%j on X is no thread', (text) => expect(numberedDividers(text, 0, x)).toEqual([]));

test('only where there are threads; where no network is named, only a whole one without a title', () => {
  const three = '1/4 Uno\n\n2/4 Dos\n\n3/4 Tres';
  const none = { networks: [], titled: false };
  expect(numberedDividers(three, 0, x)).toHaveLength(3);
  expect(numberedDividers(three, 0, { ...x, networks: ['facebook'] })).toEqual([]);
  expect(numberedDividers(three, 0, { ...x, networks: ['x', 'blog'] })).toEqual([]);
  expect(numberedDividers(three, 0, none)).toEqual([]);
  expect(numberedDividers(`${three}\n\n4/4 Cuatro`, 0, none)).toHaveLength(4);
  expect(numberedDividers(`${three}\n\n4/4 Cuatro`, 0, { ...none, titled: true })).toEqual([]);
});

test('each numbered paragraph is a part of the draft, in Markdown and in plain text', () => {
  const text = '1/2 La piscina abre.\n\n2/2 Trae gorro.';
  for (const path of ['a.md', 'a.txt'])
    expect(read(text, { path, networks: ['x'] }).parts.map((part) => part.text)).toEqual(text.split('\n\n'));
});
