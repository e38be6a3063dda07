import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { disk } from '../../src/run/disk.js';
import { answer } from '../answer.js';
import { folder, words } from '../run.js';

const bad = 'Los súbditos pagan.\n';
const waived = (text: string) => `<!-- redlint-disable-next-line feudal-words -- ${text} -->\n${bad}\n`;
const files = {
  ...words,
  'redlint.config.yaml': `${words['redlint.config.yaml']}waivers: { by: [Ana] }\nowners: { feudal-words: "Ana\\u001b" }\n`,
  'redlint.house.yaml':
    'dismissals:\n  - { rule: feudal-words, quote: los súbditos, file: b.md, reason: "=1+1", by: Ana }\n',
  'a.md': [
    waived('cita, «a» by=Ana until=2026-12-31'),
    // It is neither allowed nor in time: that it is over is said first.
    waived('by=Eva until=2026-01-31'),
    waived('-a "b" by=Eva'),
    '<!-- redlint-disable-next-line feudal-words -- nada by=Ana -->\nHola.\n',
  ].join(''),
  'b.md': 'Nada de los súbditos.\n',
  'c.txt': '<!-- redlint-disable-next-line feudal-words -- x -->\nHola.\n',
};

describe('the whole of what a command prints', () => {
  const day = ['--today', '2026-11-24'];

  test.each([
    ...['pretty', 'md', 'csv', 'json'].map((format) => ['waivers', '-f', format, ...day]),
    ['waivers', 'b.md', '--locale', 'en', ...day],
    ['explain', 'feudal-words', 'a.md'],
    ['explain', 'feudal-words', 'a.md', '-f', 'json'],
    ['explain', 'feudal-words', '-f', 'md', '--locale', 'en'],
  ])('%s %s %s %s', async (...args) => {
    using dir = folder(files);
    const { code, out, err } = await answer(
      args.filter((arg) => arg !== undefined),
      { cwd: dir.path },
    );
    expect(`${code}\n${err}${out}`).toMatchSnapshot();
  });

  test('the rules of a folder, with who answers for them', async () => {
    using dir = folder(files);
    const run = async (...args: string[]) => (await answer(['rules', ...args], { cwd: dir.path })).out;
    const own = JSON.parse(await run('-f', 'json')).filter(({ id }: { id: string }) => /feudal|waiver/.test(id));
    const lines = async (...args: string[]) =>
      (await run(...args)).split('\n').filter((line) => /feudal|waiver/.test(line));
    expect({ own: JSON.stringify(own), md: await lines('-f', 'md'), pretty: await lines() }).toMatchSnapshot();
  });
});

test('what holds in a folder is what holds for any draft in it', async () => {
  using dir = folder({
    'redlint.config.yaml': 'root: true\nnetworks: [x]\noverrides: [{ files: sub/**, networks: [blog] }]\n',
    'sub/a.md': '---\nnetworks: [facebook]\n---\nHola.\n',
  });
  const held = async (...args: string[]) => {
    const { values } = JSON.parse((await answer(['config', ...args, '-f', 'json'], { cwd: dir.path })).out);
    return values.find(({ key }: { key: string }) => key === 'networks');
  };
  expect(await held()).toEqual({ key: 'networks', value: ['x'], from: 'redlint.config.yaml:2' });
  expect(await held('sub/a.md')).toEqual({ key: 'networks', value: ['facebook'], from: 'sub/a.md:2' });
  expect(await held('sub')).toEqual({ key: 'networks', value: ['blog'], from: 'redlint.config.yaml:3' });
});

test('no waivers, and a draft that was not checked to its end', async () => {
  using dir = folder({
    ...words,
    'a.md': 'Hola.\n',
    'b.md': `${'El registro abre a las 9 h y cierra a las 14 h. '.repeat(3000)}\n`,
  });
  const run = async (...args: string[]) => await answer(args, { cwd: dir.path });
  expect(await run('waivers', 'a.md')).toEqual({ code: 0, out: 'Ninguna excepción.\n', err: '' });
  const slow = ['b.md', '--timeout', '0.001'];
  expect(await run('waivers', ...slow)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^b\.md:1:1: error .*too-slow/),
  });
});

test.each(['pretty', 'md', 'json'])('a rule in a draft that is not checked to its end: %s', async (format) => {
  using dir = folder({ ...words, 'a.md': bad });
  const said = async (id: string) => {
    const { code, out } = await answer(['explain', id, 'a.md', '-f', format], { cwd: dir.path });
    return [code, out.includes('too-slow')];
  };
  const ids = ['feudal-words', 'findability'];
  for (const id of ids) expect(await said(id), id).toEqual([0, false]);
  // The time is over as soon as a rule runs.
  using _ = vi.spyOn(disk, 'within').mockImplementation((_, work, tooSlow) =>
    work(() => {
      throw tooSlow();
    }),
  );
  for (const id of ids) expect(await said(id), id).toEqual([2, true]);
});

test('a baseline in another place: written there, compared there, pruned there', async () => {
  using dir = folder({ ...words, 'a.md': bad, 'b.md': bad });
  const run = async (...args: string[]) =>
    await answer(['.', '--only', 'feudal-words', '--fail-on', 'warning', '-f', 'compact', ...args], { cwd: dir.path });
  const at = ['--baseline', 'más/base.json'];
  expect(await run(...at, '--write-baseline')).toMatchObject({
    code: 0,
    out: '',
    err: 'Línea de base escrita en más/base.json.\n',
  });
  expect([(await run()).code, (await run(...at)).code]).toEqual([1, 0]);
  dir.write({ 'a.md': 'Hola.\n' });
  expect((await run(...at)).err).toContain('más/base.json');
  // What --diff only shows is still there.
  expect((await run(...at, '--diff', '-f', 'compact=/dev/null', '-o', '-')).err).not.toContain('--prune-baseline');
  expect(await run(...at, '--prune-baseline')).toMatchObject({
    code: 0,
    err: expect.stringContaining('más/base.json'),
  });
  expect(await run(...at)).toMatchObject({ code: 0, err: '' });
});

test('a draft that was not checked keeps its entries in the baseline', async () => {
  const known = { version: 1, date: '2026-11-24', files: { 'a.md': { 'feudal-words': { warning: 1 } } } };
  using dir = folder({
    ...words,
    'a.md': `${'El registro abre a las 9 h y cierra a las 14 h. '.repeat(3000)}\n`,
    'redlint-baseline.json': JSON.stringify(known),
  });
  const file = () => JSON.parse(readFileSync(join(dir.path, 'redlint-baseline.json'), 'utf8'));
  for (const way of ['--prune-baseline', '--write-baseline']) {
    await answer(['a.md', way, '--timeout', '0.001', '--today', '2026-11-24'], { cwd: dir.path });
    expect(file().files, way).toEqual(known.files);
  }
});

test('what a run leaves is where it is to be', async () => {
  using dir = folder({ ...words, 'a.md': bad });
  const env = { REDLINT_CACHE_KEY: 'k' };
  const run = async (...args: string[]) =>
    await answer(['a.md', '--only', 'feudal-words', '-f', 'json', ...args], { cwd: dir.path, env });
  const { out } = await run('--cache-location', 'más/.caché');
  expect(readdirSync(dir.path).sort()).toEqual(['a.md', 'más', 'redlint.config.yaml', 'rules']);
  expect(readdirSync(join(dir.path, 'más'))).toEqual(['.caché']);
  dir.write({ 'old.json': out.replace(/"version": "[^"]*"/, '"version": "0.0.1"') });
  expect(await run('--compare', 'old.json')).toMatchObject({ code: 2, err: expect.stringContaining('0.0.1') });
});

test('standard input is Markdown unless its name says otherwise, and has files beside it only under a name', async () => {
  using dir = folder({ ...words, 'p.jpg': '' });
  const input = '# Súbditos\n\n![Una plaza con fuente](no.jpg)\n';
  const rules = async (...args: string[]) => {
    const { out } = await answer([...args, '-f', 'json', '--only', 'feudal-words,unusable-image'], {
      cwd: dir.path,
      input,
    });
    const [{ path, findings }] = JSON.parse(out).reports;
    return [path, findings.map(({ rule }: { rule: string }) => rule)];
  };
  expect(await rules('-')).toEqual(['stdin.md', ['feudal-words']]);
  expect(await rules('--stdin-filename', 'x.md')).toEqual(['x.md', ['feudal-words', 'unusable-image']]);
});

test('what the environment allows of code', async () => {
  using dir = folder({ 'redlint.config.mjs': 'export default { root: true, locale: "en" };', 'a.md': 'Hola.\n' });
  const code = async (env: Record<string, string>, ...args: string[]) =>
    (await answer(['a.md', ...args], { cwd: dir.path, env })).code;
  expect([await code({}), await code({ REDLINT_NO_CODE: '1' }), await code({ REDLINT_NO_CODE: '' })]).toEqual([
    0, 2, 0,
  ]);
  expect(await code({ REDLINT_ALLOW_CODE: '1', REDLINT_NO_CODE: '1' })).toBe(2);
});

test('a run at a terminal: coloured, its differences with visible signs, a summary of very much', async () => {
  const many = Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`${n}.md`, `${bad}\n`.repeat(70)]));
  using dir = folder({ ...words, ...many });
  const only = ['--only', 'feudal-words', '--why', 'none'];
  const whole = await answer(['.', ...only], { cwd: dir.path, columns: 80 });
  const named = await answer(['0.md', '1.md', '2.md', ...only], { cwd: dir.path, columns: 80 });
  expect([whole.out.split('\n').length < 40, named.out.split('\n').length > 400]).toEqual([true, true]);
  expect(whole.out).toContain('\u001b[');
});
