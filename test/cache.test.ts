import { existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formats } from '../src/report/formats.js';
import { openCache } from '../src/run/cache.js';
import { fallbackLanguage, withLanguage } from '../src/run/fallback-language.js';
import { openRun } from '../src/run/lint-all.js';
import type { Project, ProjectOptions } from '../src/run/lint-source.js';
import type { Outcome } from '../src/run/outcome.js';
import { openProject } from '../src/run/project.js';
import { readDraft } from '../src/run/read-draft.js';
import { registry } from './lint-text.js';
import { jpegOf, madrid, tiffOf } from './pictures.js';
import { folder, redlint, words } from './run.js';

afterEach(() => vi.restoreAllMocks());

/** Makes all stamps old enough to be trusted. */
const later = () => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 3_600_000);
};

interface Settings extends Partial<ProjectOptions> {
  readonly build?: string;
  readonly locale?: string;
}

/** Reports of drafts as a run makes them, with a cache or without, and which of them the cache gave. */
async function run(cwd: string, paths: readonly string[], settings: Settings = {}, isCached = true) {
  const { build = 'b', locale = 'es', ...options } = settings;
  const opened = openProject({ cwd, today: '2026-11-24', unusedWaivers: 'warning', ...options });
  const { rulesDir } = (await opened.configFor()).layers.at(-1)?.values ?? {};
  const project: Project = rulesDir === undefined ? { ...opened, registryFor: async () => registry } : opened;
  const found = openCache({ file: join(cwd, '.cache'), name: '.cache', build, isQuoting: false }, project);
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
      : [one.unread.path, one.unread.mistake.message],
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

/** A change, by what is changed: the answer is another one, and the cache gives that one too. */
const changes: Record<string, (dir: Folder) => Settings | undefined> = {
  'the draft': (dir) => void dir.write({ 'a.md': page().replace('súbditos', 'vecinos!') }),
  'the config': (dir) => void dir.write({ 'redlint.config.yaml': 'root: true\nrules: { no-public-service: error }\n' }),
  'a fault in the config': (dir) =>
    void dir.write({ 'redlint.config.yaml': `${files['redlint.config.yaml']}odd: 1\n` }),
  'an override': (dir) =>
    void dir.write({
      'redlint.config.yaml': `${files['redlint.config.yaml']}overrides: [{ files: a.md, rules: { no-public-service: off } }]\n`,
    }),
  'a config with own rules': (dir) => void dir.write(words),
  'a picture of the same size': (dir) => void dir.write({ 'foto.jpg': located }),
  'a picture that goes': (dir) => rmSync(join(dir.path, 'foto.jpg')) as undefined,
  'an anchor in another draft': (dir) => void dir.write({ 'otra.md': '# Otro\n\nHola.\n' }),
  'another draft that goes': (dir) => rmSync(join(dir.path, 'otra.md')) as undefined,
  'rules of the command line': () => ({ commandLine: { rules: ['no-public-service:off'] } }),
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
    // As large as before, and as old.
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
      content: fc.constantFrom(Buffer.from('# Sitio\n'), Buffer.from('# Otro\n'), undefined),
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
          // As a copy that keeps times would leave it.
          utimesSync(path, 1_000, 1_000);
        } else rmSync(path, { force: true });
        const fresh = await run(dir.path, ['a.md', 'b.md'], {}, false);
        expect((await run(dir.path, ['a.md', 'b.md'])).text).toBe(fresh.text);
      }
    }),
    { numRuns: 25 },
  );
});

describe('a cache that is none is as no cache, and made anew', () => {
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

  test('a link is followed, and stays', async () => {
    using dir = folder({ ...files, 'elsewhere/cache': '' });
    symlinkSync('elsewhere/cache', join(dir.path, '.cache'));
    await run(dir.path, ['a.md']);
    expect((await run(dir.path, ['a.md'])).given).toEqual(['a.md']);
    expect(statSync(join(dir.path, 'elsewhere/cache')).size).toBeGreaterThan(100);
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
