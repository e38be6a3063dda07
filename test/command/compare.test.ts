import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../answer.js';
import { folder, words } from '../run.js';

const bad = 'Los súbditos pueden pagar en el registro.\n\n![](a.jpg)\n';

test('a comparison is of all that was found, and only of runs that are alike', async () => {
  using place = folder({ ...words, 'posts/a.md': bad, 'posts/b.md': 'El registro abre a las 9.\n' });
  const run = async (...args: string[]) =>
    await answer(['posts', '--today', '2026-11-24', ...args], { cwd: place.path });
  await run('--format', 'json=before.json', '--quiet');
  writeFileSync(join(place.path, 'posts/b.md'), bad);
  const rows = async (...args: string[]) =>
    (await run('--compare', 'before.json', '--exit-zero', ...args)).err.match(/feudal-words.*/g);
  for (const more of [[], ['--quiet'], ['--max-findings', '1'], ['-f', 'json']])
    expect(await rows(...more), more.join(' ')).toEqual([expect.stringMatching(/^feudal-words +1 → 2 +\+1/)]);
  const refused = async (...args: string[]) => {
    const { code, err } = await answer(args, { cwd: place.path });
    return [code, err.trimEnd().split('\n').length, /^redlint: before\.json (.{20})/.exec(err)?.[1]];
  };
  const compare = ['--compare', 'before.json', '--today', '2026-11-24'];
  expect(await refused('posts', ...compare, '--only', 'feudal-words')).toEqual([2, 1, 'se hizo con otras re']);
  expect(await refused('posts/b.md', ...compare)).toEqual([2, 1, 'trata de otros borra']);
  expect(await refused('posts', '--compare', 'before.json', '--today', '2026-01-01')).toEqual([
    2,
    1,
    'es del 2026-11-24, u',
  ]);
});

test('a run with other settings is not compared with, wherever they are; who answers changes nothing', async () => {
  const config = 'root: true\nrulesDir: rules\n';
  using place = folder({ ...words, 'redlint.config.yaml': config, 'posts/a.md': bad });
  const made = async (): Promise<string> => {
    await answer(['posts', '-f', 'json=before.json', '--exit-zero'], { cwd: place.path });
    return JSON.parse(readFileSync(join(place.path, 'before.json'), 'utf8')).made.rules;
  };
  const first = await made();
  const settings = [
    'organization: { domains: [villa.es] }\n',
    'networks: [x]\n',
    'response: { within: 24h }\n',
    'account: { scope: local }\n',
    'electoral: []\n',
    'waivers: { never: [puffery] }\n',
    'overrides: [{ files: "*.md", networks: [x] }]\n',
  ];
  for (const more of settings) {
    place.write({ 'redlint.config.yaml': config + more });
    expect(await made(), more).not.toBe(first);
  }
  place.write({ 'redlint.config.yaml': `# Ours.\n${config}locale: en\nowners: { puffery: Ana }\n` });
  expect(await made()).toBe(first);
  place.write({ 'posts/redlint.config.yaml': 'networks: [x]\n' });
  expect(await made()).not.toBe(first);
  place.write({ 'posts/redlint.config.yaml': '' });
  const [file = ''] = Object.keys(words).filter((name) => name.endsWith('es.yml'));
  place.write({ [file]: words[file as keyof typeof words].replaceAll('súbdito', 'vasallo') });
  expect(await made()).not.toBe(first);
  expect(await answer(['posts', '--compare', 'before.json', '--network', 'x'], { cwd: place.path })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^redlint: before\.json was made with other rules or settings: [^\n]*\n$/),
  });
});

test('the entry of a baseline follows a draft to its new name, and is written down there', async () => {
  using place = folder({ ...words, '_drafts/fiestas.md': bad, '_drafts/otra.md': bad });
  const run = async (...args: string[]) =>
    await answer(['.', '-f', 'compact', '--why', 'none', ...args], { cwd: place.path });
  await run('--write-baseline');
  mkdirSync(join(place.path, '_posts'));
  renameSync(join(place.path, '_drafts/fiestas.md'), join(place.path, '_posts/2026-11-01-fiestas.md'));
  const moved = await run('--fail-on', 'suggestion');
  expect([moved.code, moved.err]).toEqual([
    0,
    expect.stringMatching(/^1 entrada de redlint-baseline\.json sigue a un borrador/),
  ]);
  await run('--prune-baseline');
  expect(await run('--fail-on', 'suggestion')).toMatchObject({ code: 0, err: '' });
  const old = join(place.path, '_drafts/otra.md');
  renameSync(old, join(place.path, '_posts/distinta.md'));
  const { code, err } = await run();
  expect([code, err]).toEqual([1, expect.stringContaining('¿_posts/distinta.md es _drafts/otra.md con otro nombre?')]);
  place.write({ '_posts/tercera.md': bad });
  expect((await run()).err, 'either could be it').not.toContain('con otro nombre');
  place.write({ '_posts/tercera.md': 'Hola.\n' });
  const file = join(place.path, 'redlint-baseline.json');
  place.write({ 'redlint-baseline.json': readFileSync(file, 'utf8').replace('_drafts/otra.md', '_posts/distinta.md') });
  expect(await run()).toMatchObject({ code: 0, err: '' });
});
