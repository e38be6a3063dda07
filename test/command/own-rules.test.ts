import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, redlint } from '../run.js';

const rule = (bad: string): string => `title: Una palabra
why: Sobra.
messages: {found: "«{word}» sobra: escribe «{instead}»."}
lexicon: [{t: pamplina, plain: fiesta}]
examples: [{bad: "${bad}", good: "Hay una plaza."}]
`;
const files = (bad: string) => ({
  'redlint.config.yaml': 'rulesDir: reglas\n',
  'reglas/palabra/es.yml': rule(bad),
});

test('the pages say which own rules fail their own examples', () => {
  for (const [bad, isFaulty] of [
    ['Hay una ⟦pamplina⟧.', false],
    ['Hay una ⟦plaza⟧.', true],
  ] as const) {
    using place = folder(files(bad));
    for (const args of [['policy'], ['explain', 'palabra'], ['explain', 'puffery']]) {
      const { code, err } = redlint(args, { cwd: place.path });
      const isTold = isFaulty && args[1] !== 'puffery';
      expect([code, err.includes('«palabra» no encuentra lo que dicen sus propios ejemplos')], err).toEqual([
        0,
        isTold,
      ]);
    }
  }
});

test('the policy says which own rules lack texts in its language', () => {
  using place = folder(files('Hay una ⟦pamplina⟧.'));
  expect(redlint(['policy', '--locale', 'en'], { cwd: place.path }).err).toBe(
    'palabra has no en.yml: the page says it in another language.\n',
  );
  expect(redlint(['policy'], { cwd: place.path }).err).toBe('');
});

test.each([
  [['policy', '-o', 'x.pdf'], 'x.pdf', /elige \.md o \.html\./],
  [['policy', '--format', 'html', '-o', 'x.pdf'], 'x.pdf', /ponle \.html/],
  [['policy', '--format', 'md', '-o', 'x.html'], 'x.html', /ponle \.md/],
  [['policy', '-o', 'x.HTM'], 'x.HTM', undefined],
  [['policy', '-o', 'x'], 'x', undefined],
  [['policy', '--format', 'md', '-o', 'x.txt'], 'x.txt', undefined],
])('%j: a page is what its name says', (args, file, fault) => {
  using place = folder({});
  const { code, err } = redlint(args, { cwd: place.path });
  expect([code, existsSync(join(place.path, file))], err).toEqual(fault ? [2, false] : [0, true]);
  if (fault) expect(err).toMatch(fault);
});
