import { expect, test } from 'vitest';
import { BinaryReader, BinaryWriter } from '../../src/lexicon/binary.js';
import { columnOf, rowsOf } from '../../src/lexicon/compile/columns.js';
import { graphOf } from '../../src/lexicon/compile/word-graph.js';
import { numberOf } from '../../src/lexicon/word-graph.js';

const head = { language: 'es', signs: 'ñ, €, 🎭' };
const columns = [[-1, 0, 7], [], [0, 0xffff], [-40_000, 70_000]].map(columnOf);
const rows = rowsOf([[3, 1], [], [2]]);
const words = ['ala', 'alas', 'año'];
const texts = ['', 'año', '🎭 y más'];

const file = new BinaryWriter()
  .texts(texts)
  .columns(...columns)
  .graphs(graphOf(words))
  .rows(rows)
  .text('«un texto»')
  .file(head);

/** The file at an offset in a larger buffer, as after reading from disk. */
function behind(bytes: number): Uint8Array {
  const all = new Uint8Array(bytes + file.length);
  all.set(file, bytes);
  return all.subarray(bytes);
}

test.each([0, 4, 1, 2, 3])('a file behind %i bytes gives what was written', (bytes) => {
  const reader = new BinaryReader(behind(bytes));
  expect(reader.head).toEqual(head);
  const read = reader.texts();
  expect(Array.from({ length: read.length }, (_, i) => read.at(i))).toEqual(texts);
  // A column of each kind: their types are compared too.
  expect(columns.map(() => reader.column())).toEqual(columns);
  const graph = reader.graph();
  expect([...words, 'al'].map((word) => numberOf(graph, word))).toEqual([0, 1, 2, -1]);
  expect(reader.rows()).toEqual(rows);
  expect(reader.text()()).toBe('«un texto»');
});

test('columns are views of a file that lies on fours, and of a copy of any other', () => {
  const held = (part: Uint8Array) => new BinaryReader(part).column().buffer === part.buffer;
  expect([held(behind(4)), held(behind(1))]).toEqual([true, false]);
});
