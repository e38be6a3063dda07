import { execFileSync } from 'node:child_process';
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
import { files, later, located, page, plain, run } from '../lint/cached-run.js';
import { canLink, folder, redlint, words } from '../run.js';

afterEach(() => vi.restoreAllMocks());

type Folder = ReturnType<typeof folder>;

test('a picture is looked for again, in a folder of the site that comes to be', () => {
  using dir = folder({ ...files, 'a.md': page('/foto.jpg'), 'foto.jpg': '' });
  rmSync(join(dir.path, 'foto.jpg'));
  const checked = (...args: string[]) => redlint(['a.md', '--format', 'json', ...args], { cwd: dir.path }).out;
  const before = checked('--cache');
  dir.write({ 'static/foto.jpg': located });
  const fresh = checked();
  expect(fresh).not.toBe(before);
  expect(checked('--cache')).toBe(fresh);
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

test('a folder in the place of a cache: the run says so, and its report stands', () => {
  using dir = folder({ ...files, '.redlintcache/inside': '' });
  const [fresh, cached] = [[], ['--cache']].map((more) => redlint(['a.md', ...more], { cwd: dir.path }));
  expect(cached).toEqual({ ...fresh, err: expect.stringContaining('.redlintcache') });
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
