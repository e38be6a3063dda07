import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/report/said/worst.js';
import { visible, visibleLines } from '../../src/report/visible.js';
import { nearest, slipOf } from '../../src/text/nearest.js';

test.each([
  ['a\u001b[31mb\nc', 'a␛[31mb␊c'],
  ['a\u007fb\u0085', 'a␡b⟨U+0085⟩'],
  ['\u202eabc\u2066\ufeff', '⟨U+202E⟩abc⟨U+2066⟩⟨U+FEFF⟩'],
  ['\ud800a\ufdd0\uffff\u{1fffe}', '\ufffda\ufffd\ufffd\ufffd'],
  ['ñandú 🎉 x\u0301', 'ñandú 🎉 x\u0301'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('a text of several lines keeps its line breaks, and what else is to be kept', () => {
  expect(visibleLines('a\tb\nc\u001bd')).toBe('a␉b\nc␛d');
  expect(visibleLines('a\tb\nc\u001bd', '\t')).toBe('a\tb\nc␛d');
});

test('the most severe come first, then the first of each draft, then the second', () => {
  const all = ['warning a', 'error b', 'warning a', 'suggestion c', 'warning b', 'error a', 'error b'];
  const turned = inTurn(
    all.map((one, index) => ({ one: `${one} ${index}` })),
    ({ one }) => {
      const [severity, path] = one.split(' ') as ['error' | 'warning' | 'suggestion', string];
      return { severity, path };
    },
  );
  expect(turned.map(({ one }) => one)).toEqual([
    'error b 1',
    'error a 5',
    'error b 6',
    'warning a 0',
    'warning b 4',
    'warning a 2',
    'suggestion c 3',
  ]);
});

describe('what a mistyped word may mean', () => {
  const names = ['x', 'facebook', 'instagram', 'notice', 'blog'];
  test.each([
    ['Facebok', 'facebook', 'facebook'],
    ['facebokk', 'facebook', 'facebook'],
    ['faceobok', 'facebook', 'facebook'],
    ['fecebok', 'facebook', undefined],
    ['fecabok', undefined, undefined],
    ['bolg', 'blog', 'blog'],
    ['blag', 'blog', undefined],
    ['instagramas', 'instagram', undefined],
    ['noticia', 'notice', undefined],
    ['NOTICE', 'notice', 'notice'],
    ['nada', undefined, undefined],
    ['f'.repeat(101), undefined, undefined],
  ])('%s', (word, near, slip) => {
    expect(nearest(word, names)).toBe(near);
    expect(slipOf(word, names)).toBe(slip);
  });
});
