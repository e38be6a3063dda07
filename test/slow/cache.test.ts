import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { openCache } from '../../src/run/cache/cache.js';
import type { Outcome } from '../../src/run/checked.js';
import { disk } from '../../src/run/disk.js';
import { readDraft } from '../../src/run/drafts/read-draft.js';
import { fallbackLanguage, withLanguage } from '../../src/run/fallback-language.js';
import { openRun } from '../../src/run/lint-all.js';
import { openProject, type Project, type ProjectOptions } from '../../src/run/project.js';
import { registry } from '../lint-text.js';
import { jpegOf, madrid, tiffOf } from '../pictures/pictures.js';
import { canLink, folder, redlint, words } from '../run.js';

afterEach(() => vi.restoreAllMocks());

/** Makes all stamps old enough to trust. */
const later = () => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 3_600_000);
};

interface Settings extends Partial<ProjectOptions> {
  readonly build?: string;
  readonly key?: string;
  readonly locale?: string;
}

/** Reports of drafts as in a run, with or without a cache, and which of them came from the cache. */
async function run(cwd: string, paths: readonly string[], settings: Settings = {}, isCached = true) {
  const { build = 'b', key = 'k', locale = 'es', ...options } = settings;
  const opened = openProject({ cwd, today: '2026-11-24', unusedWaivers: 'warning', ...options }, disk);
  const { rulesDir } = (await opened.configFor()).layers.at(-1)?.values ?? {};
  const project: Project = rulesDir === undefined ? { ...opened, registryFor: async () => registry } : opened;
  const found = openCache({ file: join(cwd, '.cache'), name: '.cache', build, key, isQuoting: false }, project);
  const given: string[] = [];
  const cache: typeof found = {
    ...found,
    async get(path, fallback) {
      const known = await found.get(path, fallback);
      if (known) given.push(path);
      return known;
    },
  };
  const run = openRun(project, { threads: 1, cache: isCached ? cache : undefined });
  const drafts = paths.map((path) => ({ path, read: () => readDraft(project.options, path) }));
  const first: Outcome[] = [];
  for await (const one of run.over(drafts, drafts.length === 1 ? fallbackLanguage([], locale) : undefined))
    first.push(one);
  const all = await withLanguage(drafts, first, locale, run.over);
  if (isCached) cache.keep();
  const reports = all.map((one) =>
    'report' in one
      ? Object.entries({ ...one.report, source: one.report.source.text }).sort()
      : [one.path, one.mistake.message],
  );
  return { text: JSON.stringify(reports), given: [...new Set(given)] };
}

/** The files beside a draft that the tests change. */
const located = jpegOf({ exif: tiffOf({ place: madrid }) });
const plain = Buffer.concat([jpegOf(), Buffer.alloc(located.length - jpegOf().length)]);
const page = (picture = 'foto.jpg') =>
  `---\nlanguage: es\n---\nLos súbditos ven la [plaza](otra.md#sitio).\n\n![Una fuente](${picture})\n`;
const files = {
  'redlint.config.yaml': 'root: true\naccount: { scope: municipal }\n',
  'a.md': page(),
  'otra.md': '---\nlanguage: es\n---\n# Sitio\n\nHola.\n',
  'foto.jpg': plain,
};

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

  test('place of the picture, in a folder of the site that comes to be', () => {
    using dir = folder({ ...files, 'a.md': page('/foto.jpg'), 'foto.jpg': '' });
    rmSync(join(dir.path, 'foto.jpg'));
    const checked = (...args: string[]) => redlint(['a.md', '--format', 'json', ...args], { cwd: dir.path }).out;
    const before = checked('--cache');
    dir.write({ 'static/foto.jpg': located });
    const fresh = checked();
    expect(fresh).not.toBe(before);
    expect(checked('--cache')).toBe(fresh);
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

test('whatever is changed, and in whatever order, a cached run says what a fresh one does', async () => {
  const step = fc.oneof(
    fc.record({ name: fc.constantFrom('a.md', 'b.md'), picture: fc.constantFrom('foto.jpg', 'no.jpg', '../foto.jpg') }),
    fc.record({ name: fc.constant('foto.jpg'), content: fc.constantFrom(located, plain, undefined) }),
    fc.record({
      name: fc.constant('otra.md'),
      content: fc.constantFrom(Buffer.from('# Sitio\n'), Buffer.from('# Sitios\n'), undefined),
    }),
    fc.record({
      name: fc.constant('redlint.config.yaml'),
      content: fc.constantFrom(Buffer.from('root: true\n'), Buffer.from(files['redlint.config.yaml'])),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 6 }), async (steps) => {
      using dir = folder({ ...files, 'b.md': page('no.jpg') });
      vi.restoreAllMocks();
      for (const [change, isLater] of steps) {
        if (isLater) later();
        const path = join(dir.path, change.name);
        const content = 'picture' in change ? page(change.picture) : change.content;
        if (content !== undefined) {
          dir.write({ [change.name]: content });
          // As after a copy that keeps times.
          utimesSync(path, 1_000, 1_000);
        } else rmSync(path, { force: true });
        const fresh = await run(dir.path, ['a.md', 'b.md'], {}, false);
        expect((await run(dir.path, ['a.md', 'b.md'])).text).toBe(fresh.text);
      }
    }),
    { numRuns: 25 },
  );
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

  test('a folder in its place: the run says so, and its report stands', () => {
    using dir = folder({ ...files, '.redlintcache/inside': '' });
    const [fresh, cached] = [[], ['--cache']].map((more) => redlint(['a.md', ...more], { cwd: dir.path }));
    expect(cached).toEqual({ ...fresh, err: expect.stringContaining('.redlintcache') });
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

describe('the key of a cache', () => {
  const args = ['a.md', '--cache', '--only', 'no-public-service', '--format', 'compact'];
  const site = { 'web/.git/HEAD': '', 'web/a.md': 'Hola.\n' };
  const keyIn = (dir: Folder) => join(dir.path, 'casa/redlint/cache.key');
  const checked = (dir: Folder, env: Record<string, string> = { XDG_CACHE_HOME: join(dir.path, 'casa') }) =>
    redlint(args, { cwd: join(dir.path, 'web'), env }).err;
  const cacheIn = (dir: Folder) => join(dir.path, 'web/.redlintcache');

  test('is made once, for its user alone, outside the project', () => {
    using dir = folder(site);
    expect(checked(dir)).toBe('');
    expect(readFileSync(keyIn(dir), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(keyIn(dir)).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyIn(dir), 'utf8');
    expect(checked(dir)).toBe('');
    expect(readFileSync(keyIn(dir), 'utf8')).toBe(key);
    expect(checked(dir, { XDG_CACHE_HOME: join(dir.path, 'web/casa') })).toContain('REDLINT_CACHE_KEY');
    expect(existsSync(join(dir.path, 'web/casa'))).toBe(false);
    expect(checked(dir, { HOME: '' })).toContain('REDLINT_CACHE_KEY');
  });

  const spoilt: Record<string, (file: string) => void> = {
    'others may read': (file) => chmodSync(file, 0o644),
    'is none': (file) => writeFileSync(file, ''),
    ...(canLink && {
      'is a link': (file) => {
        renameSync(file, `${file}.old`);
        symlinkSync(`${file}.old`, file);
      },
    }),
    ...(process.getuid?.() === 0 && { 'somebody else has made': (file) => chownSync(file, 1234, 1234) }),
  };
  test.each(Object.entries(spoilt))('that %s is not used, nor anything written', (_, spoil) => {
    using dir = folder(site);
    checked(dir);
    rmSync(cacheIn(dir));
    spoil(keyIn(dir));
    expect(checked(dir)).toContain('cache.key');
    expect(existsSync(cacheIn(dir))).toBe(false);
  });

  test('in the environment stands above it; a cache that it has not signed is made again, which the run says once', () => {
    using dir = folder(site);
    const env = { REDLINT_CACHE_KEY: 'abc', HOME: '' };
    expect(checked(dir, env)).toBe('');
    expect(checked(dir, env)).toBe('');
    expect(checked(dir)).toContain('.redlintcache');
    expect(checked(dir)).toBe('');
  });

  test('does not help a cache that git holds: it is neither read nor written', () => {
    using dir = folder({ ...site, 'web/.git/HEAD': '' });
    const cwd = join(dir.path, 'web');
    rmSync(join(cwd, '.git'), { recursive: true });
    execFileSync('git', ['init', '-q'], { cwd });
    checked(dir);
    const before = readFileSync(cacheIn(dir));
    execFileSync('git', ['add', '-f', '.redlintcache'], { cwd });
    dir.write({ 'web/a.md': 'Adiós.\n' });
    expect(checked(dir)).toContain('git rm --cached');
    expect(readFileSync(cacheIn(dir)).equals(before)).toBe(true);
  });
});

test('with a cache, in threads or not, every format is what it is without, byte for byte', () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`d${String(i).padStart(3, '0')}.md`, i % 3 ? page() : 'Ok, súbditos.\n']),
  );
  using dir = folder({ ...files, ...words, ...drafts, 'roto.md': '---\nlanguage: [\n---\n' });
  const all = (name: string, ...args: string[]) => {
    const outputs = Object.keys(formats).flatMap((format) => ['--format', `${format}=out/${name}/${format}`]);
    const { code, err } = redlint(['.', ...outputs, '--statistics', ...args], { cwd: dir.path });
    const texts = Object.keys(formats).map((format) => readFileSync(join(dir.path, 'out', name, format), 'utf8'));
    return { code, err, texts };
  };
  const fresh = all('fresh', '--concurrency', '1');
  expect(fresh.texts.every((text) => text.length > 0)).toBe(true);
  for (const [name, ...args] of [
    ['threads', '--concurrency', '3'],
    ['cold', '--concurrency', '2', '--cache'],
    ['warm', '--cache'],
    ['warm-threads', '--concurrency', '2', '--cache'],
  ] as const)
    expect(all(name, ...args)).toEqual(fresh);
  expect(existsSync(join(dir.path, '.redlintcache'))).toBe(true);
});
