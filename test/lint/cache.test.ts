import { createHmac } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { filesBeside } from '../../src/run/beside/draft-files.js';
import { canLink, folder, words } from '../run.js';
import { files, later, located, page, run, type Settings } from './cached-run.js';

afterEach(() => vi.restoreAllMocks());

type Folder = ReturnType<typeof folder>;

/** Changes by name: each gives another result, and the cache gives that too. */
const changes: Record<string, (dir: Folder) => Settings | undefined> = {
  'the draft': (dir) => void dir.write({ 'a.md': page().replace('súbditos', 'vecinos!') }),
  'the config': (dir) => void dir.write({ 'redlint.config.yaml': 'root: true\nrules: { no-public-service: error }\n' }),
  'a fault in the config': (dir) =>
    void dir.write({ 'redlint.config.yaml': `${files['redlint.config.yaml']}odd: 1\n` }),
  'an override': (dir) =>
    void dir.write({
      'redlint.config.yaml': `${files['redlint.config.yaml']}overrides: [{ files: a.md, rules: { text-only-in-image: off } }]\n`,
    }),
  'a config with own rules': (dir) => void dir.write(words),
  'a picture of the same size': (dir) => void dir.write({ 'foto.jpg': located }),
  'a picture that goes': (dir) => rmSync(join(dir.path, 'foto.jpg')) as undefined,
  'an anchor in another draft': (dir) => void dir.write({ 'otra.md': '# Sitios\n\nHola.\n' }),
  'another draft that goes': (dir) => rmSync(join(dir.path, 'otra.md')) as undefined,
  'rules of the command line': () => ({ commandLine: { rules: ['text-only-in-image:off'] } }),
  '--only': () => ({ commandLine: { only: ['photo-metadata'] } }),
  'networks of the command line': () => ({ commandLine: { networks: ['x'] } }),
  '--max-size': () => ({ maxSize: 10 }),
};

describe('a cache never gives a stale answer: another', () => {
  test.each(Object.entries(changes))('%s', async (_, change) => {
    using dir = folder(files);
    later();
    const before = await run(dir.path, ['a.md']);
    expect((await run(dir.path, ['a.md'])).given).toEqual(['a.md']);
    const settings = change(dir) ?? {};
    const fresh = await run(dir.path, ['a.md'], settings, false);
    expect(fresh.text).not.toBe(before.text);
    for (let time = 0; time < 2; time++) expect((await run(dir.path, ['a.md'], settings)).text).toBe(fresh.text);
  });

  test('day', async () => {
    using dir = folder({ 'a.txt': 'language: es\n\nEl taller es el 25 de noviembre de 2026.\n' });
    later();
    for (const today of ['2026-11-24', '2026-11-26', '2026-11-24']) {
      const fresh = await run(dir.path, ['a.txt'], { today }, false);
      expect((await run(dir.path, ['a.txt'], { today })).text).toBe(fresh.text);
    }
  });

  test('lexicon of an own rule', async () => {
    using dir = folder({ ...files, ...words });
    later();
    const { text } = await run(dir.path, ['a.md']);
    const file = 'rules/feudal-words/es.yml';
    dir.write({ [file]: words[file].replace('plain: vecino', 'plain: amigo!') });
    // With the same size and time as before.
    utimesSync(join(dir.path, file), 1_000, 1_000);
    const again = await run(dir.path, ['a.md']);
    expect(again.given).toEqual([]);
    expect(again.text).not.toBe(text);
  });

  test('name of the draft; who goes out of the folder goes out of the cache', async () => {
    using dir = folder(files);
    later();
    await run(dir.path, ['a.md']);
    renameSync(join(dir.path, 'a.md'), join(dir.path, 'b.md'));
    const renamed = await run(dir.path, ['b.md']);
    expect(renamed).toEqual({ text: (await run(dir.path, ['b.md'], {}, false)).text, given: [] });
    expect(readFileSync(join(dir.path, '.cache'), 'utf8')).not.toContain('"a.md"');
  });

  test('language of most drafts', async () => {
    using dir = folder({ 'a.txt': 'Ok.\n', 'es.txt': `${'Los vecinos de la plaza salen hoy. '.repeat(5)}\n` });
    dir.write({ 'en.txt': `${'The people of the town are out today. '.repeat(5)}\n` });
    later();
    for (const other of ['es.txt', 'en.txt', 'es.txt']) {
      const fresh = await run(dir.path, ['a.txt', other], {}, false);
      expect((await run(dir.path, ['a.txt', other])).text).toBe(fresh.text);
    }
  });

  test('reason to assume the same language', async () => {
    using dir = folder({ 'a.txt': 'Ok.\n', 'es.txt': `${'Los vecinos de la plaza salen hoy. '.repeat(5)}\n` });
    later();
    for (const [paths, from] of [
      [['a.txt'], 'locale'],
      [['a.txt', 'es.txt'], 'drafts'],
      [['a.txt'], 'locale'],
    ] as const) {
      const fresh = await run(dir.path, paths, {}, false);
      expect(fresh.text).toContain(`["languageAssumed","${from}"]`);
      for (let time = 0; time < 2; time++) expect((await run(dir.path, paths)).text).toBe(fresh.text);
    }
    expect((await run(dir.path, ['a.txt'])).given).toEqual(['a.txt']);
  });

  test.each<[string, string, Settings]>([
    ['that could not be checked', page(), { timeout: 1e-6 }],
    ['with a text for each network', `## X\n${page()}\n## Facebook\n${page()}`, {}],
  ])('look at a draft %s is taken each time', async (_, text, settings) => {
    using dir = folder({ ...files, 'a.md': text });
    later();
    for (let time = 0; time < 2; time++) expect((await run(dir.path, ['a.md'], settings)).given).toEqual([]);
  });

  test('build of the program', async () => {
    using dir = folder(files);
    later();
    await run(dir.path, ['a.md']);
    expect((await run(dir.path, ['a.md'], { build: 'another' })).given).toEqual([]);
  });
});

describe('a cache is of use', () => {
  test('after a fresh checkout: other times, the same contents', async () => {
    using dir = folder(files);
    using copy = folder(files);
    later();
    const { text } = await run(dir.path, ['a.md']);
    copy.write({ '.cache': readFileSync(join(dir.path, '.cache')) });
    expect(await run(copy.path, ['a.md'])).toEqual({ text, given: ['a.md'] });
  });

  test('in any language of the report, and for other drafts than those of the last run', async () => {
    using dir = folder({ ...files, 'b.md': page() });
    later();
    await run(dir.path, ['a.md', 'b.md']);
    expect((await run(dir.path, ['b.md'], { locale: 'en' })).given).toEqual(['b.md']);
    await run(dir.path, ['otra.md']);
    expect((await run(dir.path, ['a.md', 'otra.md', 'b.md'])).given).toEqual(['a.md', 'otra.md', 'b.md']);
  });

  test('without a look into drafts that have not changed; what changed a moment ago is looked into', async () => {
    using dir = folder(files);
    const stampIn = () =>
      JSON.parse(readFileSync(join(dir.path, '.cache'), 'utf8').split('\n')[1] as string).rows[0][2];
    await run(dir.path, ['a.md']);
    expect(stampIn()).toBe('');
    later();
    await run(dir.path, ['a.md']);
    expect(stampIn()).toContain(String(statSync(join(dir.path, 'a.md')).ino));
    const { mtimeMs } = statSync(join(dir.path, '.cache'));
    await run(dir.path, ['a.md']);
    expect(statSync(join(dir.path, '.cache')).mtimeMs).toBe(mtimeMs);
  });
});

describe('a cache that is none is as no cache, and made again', () => {
  const whole = async () => {
    using dir = folder(files);
    await run(dir.path, ['a.md']);
    return readFileSync(join(dir.path, '.cache'));
  };
  const broken: Record<string, (cache: Buffer) => Buffer | string> = {
    empty: () => '',
    'half written': (cache) => cache.subarray(0, cache.length >> 1),
    'damaged within': (cache) => Buffer.from(cache.toString().replace('fuente', 'puente')),
    'without its sum': (cache) => cache.subarray(cache.indexOf(10) + 1),
    foreign: () => '{"version":1,"files":[]}\n',
    binary: () => Buffer.from([0, 255, 254, 10, 0, 10]),
  };
  test.each(Object.entries(broken))('%s', async (_, breakIt) => {
    const cache = await whole();
    using dir = folder({ ...files, '.cache': breakIt(cache) });
    const fresh = await run(dir.path, ['a.md'], {}, false);
    expect(await run(dir.path, ['a.md'])).toEqual({ text: fresh.text, given: [] });
    expect((await run(dir.path, ['a.md'])).given).toEqual(['a.md']);
  });

  test.runIf(canLink)('a link is followed, and stays', async () => {
    using dir = folder({ ...files, 'elsewhere/cache': '' });
    symlinkSync('elsewhere/cache', join(dir.path, '.cache'));
    await run(dir.path, ['a.md']);
    expect((await run(dir.path, ['a.md'])).given).toEqual(['a.md']);
    expect(statSync(join(dir.path, 'elsewhere/cache')).size).toBeGreaterThan(100);
  });
});

const signed = (text: string, key = 'k'): Buffer => {
  const bytes = Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from(`${createHmac('sha256', key).update(bytes).digest('base64')}\n`), bytes]);
};

describe('a cache is not believed', () => {
  const restOf = (cache: Buffer): string => cache.subarray(cache.indexOf(10) + 1).toString('latin1');

  test.each(['without a key', 'another key'])('that was signed with %s', async (key) => {
    using dir = folder(files);
    const { text } = await run(dir.path, ['a.md']);
    const stored = JSON.parse(restOf(readFileSync(join(dir.path, '.cache'))));
    stored.rows[0].splice(-1, 1, []);
    dir.write({ '.cache': signed(JSON.stringify(stored), key) });
    expect(await run(dir.path, ['a.md'])).toEqual({ text, given: [] });
    // The forger's own run would believe it.
    dir.write({ '.cache': signed(JSON.stringify(stored), key) });
    expect((await run(dir.path, ['a.md'], { key })).given).toEqual(['a.md']);
  });

  test('by its stamps when it comes from another folder: contents are compared', async () => {
    using dir = folder(files);
    later();
    await run(dir.path, ['a.md']);
    await run(dir.path, ['a.md']);
    const file = join(dir.path, '.cache');
    const elsewhere = restOf(readFileSync(file)).replace(/"place":"[^"]*"/, '"place":"/elsewhere"');
    const rewritten = page().replace('súbditos', 'vecinos!');
    for (const text of [restOf(readFileSync(file)), elsewhere]) {
      dir.write({ 'a.md': rewritten });
      const stored = JSON.parse(text);
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(dir.path, 'a.md'));
      stored.rows[0][2] = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
      dir.write({ '.cache': signed(JSON.stringify(stored)) });
      expect((await run(dir.path, ['a.md'])).given).toEqual(text === elsewhere ? [] : ['a.md']);
    }
    dir.write({ 'a.md': page(), 'foto.jpg': located });
    const beside = filesBeside(join(dir.path, 'a.md'), dir.path);
    for (const text of [elsewhere, elsewhere.replace('"/elsewhere"', JSON.stringify(dir.path))]) {
      const stored = JSON.parse(text);
      for (const asked of stored.rows[0][4]) asked[2] = beside.stamp(asked[0], asked[1]);
      dir.write({ '.cache': signed(JSON.stringify(stored)) });
      expect((await run(dir.path, ['a.md'])).given).toEqual(text === elsewhere ? [] : ['a.md']);
    }
  });

  test.each([
    '{}',
    'null',
    '{"build":"b"}',
    '{"build":"b","heads":{},"rows":[]}',
    '{"build":"b","heads":[],"rows":[["a.md",0,"","",[],[],[]]]}',
    '{"build":"b","heads":[{"settings":"x","report":{}}],"rows":[["a.md",0,"","",[],[],[]]]}',
  ])('of a form that this build has not: %s', async (text) => {
    using dir = folder({ ...files, '.cache': signed(text) });
    const fresh = await run(dir.path, ['a.md'], {}, false);
    expect(await run(dir.path, ['a.md'])).toEqual({ text: fresh.text, given: [] });
  });

  test('with a row, of any form, in the place of one of its own', async () => {
    using dir = folder(files);
    const { text } = await run(dir.path, ['a.md']);
    const stored = JSON.parse(restOf(readFileSync(join(dir.path, '.cache'))));
    const [row] = stored.rows;
    for (let place = 0; place < row.length; place++)
      for (const odd of [null, -1, 'x', {}, [null], [{}], [{ at: null }]]) {
        const rows = [row.with(place, odd)];
        dir.write({ '.cache': signed(JSON.stringify({ ...stored, rows })) });
        expect((await run(dir.path, ['a.md'])).text).toBe(text);
      }
  });
});
