import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf } from '../../src/lexicon/compile/word-graph.js';
import { numberOf } from '../../src/lexicon/word-graph.js';

const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abñ—😀') });

test('a graph numbers its words in order, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(word), (some, others) => {
      const words = some.sort();
      const graph = graphOf(words);
      expect(words.map((one) => numberOf(graph, one))).toEqual(words.map((_, i) => i));
      expect(others.map((one) => numberOf(graph, one))).toEqual(others.map((one) => words.indexOf(one)));
      expect(numberOf(graph, '')).toBe(-1);
    }),
  );
});

test('what words have in common stands once', () => {
  const stems = Array.from({ length: 500 }, (_, i) => i.toString(3));
  const forms = stems.flatMap((stem) => ['aba', 'abamos', 'aban', 'aron'].map((ending) => stem + ending)).sort();
  expect(graphOf(forms).units.length).toBeLessThan(forms.length / 20);
});

test('long words take no stack', () => {
  const words = ['a'.repeat(20_000), `${'a'.repeat(20_000)}b`, 'b'.repeat(20_000)];
  expect(words.map((word) => numberOf(graphOf(words), word))).toEqual([0, 1, 2]);
});
