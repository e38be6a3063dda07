import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../answer.js';
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

test('the pages say which own rules fail their own examples', async () => {
  for (const [bad, isFaulty] of [
    ['Hay una ⟦pamplina⟧.', false],
    ['Hay una ⟦plaza⟧.', true],
  ] as const) {
    using place = folder(files(bad));
    for (const args of [['policy'], ['explain', 'palabra'], ['explain', 'puffery']]) {
      const { code, err } = await answer(args, { cwd: place.path });
      const isTold = isFaulty && args[1] !== 'puffery';
      expect([code, err.includes('«palabra» no encuentra lo que dicen sus propios ejemplos')], err).toEqual([
        0,
        isTold,
      ]);
    }
  }
});

test('a word list says with its message `hint` what only gives an idea', async () => {
  const text = rule('Hay una ⟦pamplina⟧.')
    .replace('escribe «{instead}»."', 'escribe «{instead}».", hint: "«{word}» no dice dónde: {instead}."')
    .replace('plain: fiesta}', 'plain: fiesta}, {t: zarandaja, hint: di cuál}')
    .replace(
      'good: "Hay una plaza."}',
      'good: "Hay una plaza.", found: [found: warning]}, {bad: "Hay una ⟦zarandaja⟧.", good: "Hay una plaza.", found: [hint: warning]}',
    );
  using place = folder({ ...files(''), 'reglas/palabra/es.yml': text, 'a.md': 'Hay una zarandaja y una pamplina.\n' });
  expect(await answer(['test'], { cwd: place.path })).toMatchObject({ code: 0, err: '' });
  const { out } = await answer(['a.md', '--only', 'palabra', '--why', 'none', '-f', 'compact'], { cwd: place.path });
  expect(out).toContain('«zarandaja» no dice dónde: di cuál.');
  expect(out).toContain('«pamplina» sobra: escribe «fiesta».');
});

test.each([
  ['the front matter is not beside it', '---\nportada: ../img/fiesta.png\n---\nHay una pamplina.\n', true],
  ['nor is an address', 'Hay una pamplina: https://vega.example/fiesta\n', true],
  ['beside its own words it is named, not offered', 'Una pamplina es una fiesta.\n', false],
])('what replaces a word of a list: %s', async (_, draft, isOffered) => {
  using place = folder({ ...files('Hay una ⟦pamplina⟧.'), 'a.md': draft });
  const { out } = await answer(['a.md', '--only', 'palabra', '-f', 'json'], { cwd: place.path });
  const [{ message, suggestions }] = JSON.parse(out).reports[0].findings;
  expect([message, suggestions?.length > 0]).toEqual(['«pamplina» sobra: escribe «fiesta».', isOffered]);
});

test('a folder of rules that was named is told as such', async () => {
  using place = folder(files('Hay una ⟦pamplina⟧.'));
  expect(await answer(['test', 'nada'], { cwd: place.path })).toMatchObject({
    code: 2,
    err: 'redlint: No existe la carpeta de reglas nada: comprueba la ruta.\n',
  });
  place.write({ 'redlint.config.yaml': 'rulesDir: nada\n' });
  expect((await answer(['test'], { cwd: place.path })).err).toContain('redlint.config.yaml:1');
});

test.each([
  [['check', 'a.md'], '«redlint a.md»'],
  [['lint'], '«redlint .»'],
  [['fix', 'a.md'], '«redlint a.md --fix»'],
  [['help', 'explain'], '«redlint explain --help»'],
  [['baseline'], '«redlint --write-baseline»'],
  [['help'], '«redlint --help»'],
  [['wavers'], '«redlint waivers»'],
  [['explain'], '«redlint explain puffery»'],
  [['completion'], '«redlint completion bash»'],
])('%j: what was meant is shown', async (args, meant) => {
  using place = folder({ 'a.md': 'El registro abre a las 9 h.\n' });
  const { code, err } = await answer(args, { cwd: place.path });
  expect([code, err.includes(meant)], err).toEqual([2, true]);
});

test('--diff says nothing of the baseline, which what it shows does not change', async () => {
  using place = folder({
    'a.md': 'El alcalde inaugura la plaza. ¡¡Ven el sábado 5 de diciembre de 2026 a las 9 h a la plaza!!\n',
  });
  await answer(['a.md', '--write-baseline'], { cwd: place.path });
  const { code, err } = await answer(['a.md', '--diff'], { cwd: place.path });
  expect([code, err]).toEqual([1, '']);
});

test('what a message says to write is not said twice', async () => {
  using place = folder({ ...files('Hay una ⟦pamplina⟧.'), 'a.md': 'El sábado hay una pamplina en la plaza.\n' });
  for (const format of ['pretty', 'markdown', 'html']) {
    const { out } = await answer(['a.md', '--only', 'palabra', '--format', format], { cwd: place.path });
    expect(out).toContain('escribe «fiesta»');
    expect(out).not.toMatch(/Escribe(?:<\/strong>| ·|:)/);
  }
});

test('the policy says which own rules lack texts in its language', async () => {
  using place = folder(files('Hay una ⟦pamplina⟧.'));
  expect((await answer(['policy', '--locale', 'en'], { cwd: place.path })).err).toBe(
    'palabra has no en.yml: the page explains it in Spanish.\n',
  );
  expect((await answer(['policy'], { cwd: place.path })).err).toBe('');
});

test.each([
  [['policy', '-o', 'x.pdf'], 'x.pdf', /elige \.md o \.html\./],
  [['policy', '--format', 'html', '-o', 'x.pdf'], 'x.pdf', /ponle \.html/],
  [['policy', '--format', 'md', '-o', 'x.html'], 'x.html', /ponle \.md/],
  [['.', '-o', 'x.pdf'], 'x.pdf', /elige \.html, \.md, \.json, \.txt o \.sarif\. Para un PDF/],
  [['.', '-o', 'x.xml'], 'x.xml', /junit o checkstyle: di cuál con --format/],
  [['.', '--format', 'html=x.pdf'], 'x.pdf', /ponle \.html/],
  [['.', '--format', 'json', '-o', 'x.html'], 'x.html', /ponle \.json/],
  [['.', '--format', 'gitlab', '-o', 'x.json'], 'x.json', undefined],
  [['.', '--format', 'junit', '-o', 'x.result'], 'x.result', undefined],
  [['waivers', '-o', 'x.pdf'], 'x.pdf', /elige \.txt, \.md, \.csv o \.json/],
  [['rules', '-o', 'x.pdf'], 'x.pdf', /elige \.txt, \.md o \.json\.\s$/],
  [['rules', '-o', 'x.md'], 'x.md', undefined],
  [['config', '-o', 'x.json'], 'x.json', undefined],
  [['explain', 'puffery', '-o', 'x.html'], 'x.html', /elige \.txt, \.md o \.json/],
  [['config', '--schema', '-f', 'pretty', '-o', 'x.txt'], 'x.txt', /«pretty» .*--format.* json\.$/m],
  [['policy', '-o', 'x.HTM'], 'x.HTM', undefined],
  [['policy', '-o', 'x'], 'x', undefined],
  [['policy', '--format', 'md', '-o', 'x.txt'], 'x.txt', undefined],
])('%j: a page is what its name says', async (args, file, fault) => {
  using place = folder({ 'a.md': 'El registro abre a las 9 h.\n' });
  const { code, err } = await answer(args, { cwd: place.path });
  expect([code, existsSync(join(place.path, file))], err).toEqual(fault ? [2, false] : [0, true]);
  if (fault) expect(err).toMatch(fault);
});

test.each([
  ['x.html', '<!doctype html>'],
  ['x.json', '{'],
  ['x.md', '## redlint'],
  ['x.txt', 'Todo en orden'],
  ['x', 'Todo en orden'],
])('a report without a format is what its name says: %s', async (file, start) => {
  using place = folder({ 'a.md': 'El registro abre a las 9 h.\n' });
  const { code, err } = await answer(['.', '-o', file, '--locale', 'es'], {
    cwd: place.path,
    env: { REDLINT_FORMAT: '' },
  });
  expect([code, err]).toEqual([0, '']);
  expect(readFileSync(join(place.path, file), 'utf8').slice(0, start.length)).toBe(start);
});

test('so is the schema, which the build has made', () => {
  using place = folder({});
  expect(redlint(['config', '--schema', '-o', 'x.json'], { cwd: place.path })).toMatchObject({ code: 0, out: '' });
  expect(JSON.parse(readFileSync(join(place.path, 'x.json'), 'utf8')).$schema).toContain('2020-12');
});

test.each([
  [['waivers', '-o', 'x.csv'], 'x.csv', 'dónde,regla'],
  [['rules', '-o', 'x.json'], 'x.json', '['],
  [['config', '-o', 'x.json'], 'x.json', '{'],
  [['explain', 'puffery', '-o', 'x.md'], 'x.md', '# '],
])('%j: so is a table or a page', async (args, file, start) => {
  using place = folder({ 'a.md': 'El registro abre a las 9 h.\n' });
  expect(await answer([...args, '--locale', 'es'], { cwd: place.path })).toMatchObject({ code: 0, out: '', err: '' });
  expect(readFileSync(join(place.path, file), 'utf8').slice(0, start.length)).toBe(start);
});
