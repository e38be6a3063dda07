import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Host } from '../../src/cli/shell/host.js';
import { configuredLocale, localeOf } from '../../src/cli/shell/locale.js';
import { colorOf } from '../../src/cli/shell/output.js';
import { cacheKey } from '../../src/run/cache/cache-key.js';
import { isTracked } from '../../src/run/git/changes.js';
import { folder } from '../run.js';

const hostWith = (env: Record<string, string>, more: Partial<Host> = {}) =>
  ({ argv: [], env, platform: 'linux', stdout: {}, ...more }) as unknown as Host;

describe('the language of what is printed', () => {
  const [es, en] = ['es_ES.UTF-8', 'en_GB.UTF-8'];

  test.each([
    ['the option', ['--locale', 'en'], { REDLINT_LOCALE: 'es' }, 'es', 'en'],
    ['the option with =', ['--locale=en'], { LANG: es }, 'es', 'en'],
    ['REDLINT_LOCALE, before the config', [], { REDLINT_LOCALE: 'en', LANG: es }, 'es', 'en'],
    ['the config, before the environment', [], { LC_ALL: en }, 'es', 'es'],
    ['what is not spoken says nothing', ['--locale', 'xx'], { REDLINT_LOCALE: 'fr' }, 'es', 'es'],
    ['LC_ALL, before LANG', [], { LANG: es, LC_ALL: en }, undefined, 'en'],
    ['LC_ALL, before LC_MESSAGES', [], { LC_MESSAGES: es, LC_ALL: en }, undefined, 'en'],
    ['LC_MESSAGES, before LANG', [], { LANG: es, LC_MESSAGES: en }, undefined, 'en'],
    ['LANG, where the others are empty', [], { LANG: en, LC_ALL: '', LC_MESSAGES: '' }, undefined, 'en'],
    ['LANGUAGE, the first of its list', [], { LANG: es, LANGUAGE: 'en:es' }, undefined, 'en'],
    ['LANGUAGE counts for nothing in the C locale', [], { LC_ALL: 'C.UTF-8', LANGUAGE: 'en' }, undefined, undefined],
    ['POSIX names none', [], { LANG: 'POSIX' }, undefined, undefined],
    ['Catalan, that of València too', [], { LANG: 'ca_ES.UTF-8@valencia' }, undefined, 'ca'],
    ['Galician is nearest to Spanish', [], { LANG: 'gl_ES.UTF-8' }, undefined, 'es'],
    ['German is nearest to English', [], { LANG: 'de_DE.UTF-8' }, undefined, 'en'],
    ['nothing', [], {}, undefined, undefined],
  ])('%s', (_, argv, env, configured, expected) => {
    expect(localeOf(hostWith(env, { argv }), configured)).toBe(expected);
  });
});

test.each([
  ['a terminal', {}, true, undefined, true],
  ['a pipe', {}, false, undefined, false],
  ['a terminal that can do little', { TERM: 'dumb' }, true, undefined, false],
  ['NO_COLOR', { NO_COLOR: '1' }, true, undefined, false],
  ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, undefined, false],
  ['NO_COLOR that is empty', { NO_COLOR: '' }, true, undefined, true],
  ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, undefined, true],
  ['FORCE_COLOR that is empty', { FORCE_COLOR: '' }, false, undefined, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, undefined, false],
  ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, true, undefined, false],
  ['the option before all', { NO_COLOR: '1' }, false, true, true],
  ['the option, the other way', { FORCE_COLOR: '1' }, true, false, false],
] as const)('colour: %s', (_, env, isTTY, option, expected) => {
  expect(colorOf(hostWith(env, { stdout: { isTTY } as Host['stdout'] }), option)).toBe(expected);
});

test('the language that the nearest config asks for is read before the config is; of a package, from its own part', () => {
  const packed = (own: object) => JSON.stringify({ locale: 'en', ...own }, null, 2);
  using dir = folder({
    'package.json': packed({ redlint: { locale: 'es' } }),
    'a/redlint.config.yaml': 'networks: [x]\n"locale": ca # ours\n',
    'b/package.json': packed({}),
    'c/redlint.config.yaml': 'networks: [x]\n# locale: en\n',
    'd/.redlintrc.json': '{\n  "locale": "xx"\n}',
  });
  const asked = ['.', 'a', 'b', 'c', 'd'].map((name) => configuredLocale(join(dir.path, name)));
  expect(asked).toEqual(['es', 'ca', 'es', 'es', 'es']);
});

describe.skipIf(process.platform === 'win32')('the key of the cache', () => {
  const made = (place: string) => {
    const env = { XDG_CACHE_HOME: join(place, 'home'), HOME: '/nowhere' };
    return { read: () => cacheKey(env, join(place, 'web')), file: join(place, 'home/redlint/cache.key') };
  };

  test('is made once, and is that of the environment where it names one', () => {
    using dir = folder({ 'web/.git/HEAD': '', 'web/a.md': '' });
    const { read } = made(dir.path);
    const first = read();
    expect(first).toEqual({ key: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(read()).toEqual(first);
    expect(cacheKey({ REDLINT_CACHE_KEY: 'k' }, dir.path)).toEqual({ key: 'k' });
    expect(cacheKey({ HOME: 'relative' }, dir.path)).toMatchObject({ fault: 'nowhere' });
    expect(cacheKey({ HOME: join(dir.path, 'web') }, join(dir.path, 'web'))).toMatchObject({ fault: 'nowhere' });
  });

  test.each([
    ['its group may read it', (file: string) => chmodSync(file, 0o640)],
    ['its group may write it', (file: string) => chmodSync(file, 0o620)],
    ['others may read it', (file: string) => chmodSync(file, 0o604)],
    ['it has a second name', (file: string) => linkSync(file, `${file}.2`)],
    ['it is no key', (file: string) => writeFileSync(file, 'x')],
  ])('is not taken where %s', (_, spoil) => {
    using dir = folder({ 'web/.git/HEAD': '', 'web/a.md': '' });
    const { read, file } = made(dir.path);
    read();
    spoil(file);
    expect(read()).toEqual({ fault: 'open', file });
  });

  test('is not kept in a folder that everybody may write to; a group may', () => {
    using dir = folder({ 'web/.git/HEAD': '', 'web/a.md': '' });
    const { read, file } = made(dir.path);
    const first = read();
    chmodSync(dirname(file), 0o770);
    expect(read()).toEqual(first);
    chmodSync(dirname(file), 0o702);
    expect(read()).toEqual({ fault: 'nowhere', file });
  });
});

test('what the environment says of git changes nothing that is asked of it', async () => {
  using dir = folder({ 'a.md': '', 'b.md': '' });
  execFileSync('git', ['init', '-q'], { cwd: dir.path });
  execFileSync('git', ['add', 'a.md'], { cwd: dir.path });
  vi.stubEnv('GIT_LITERAL_PATHSPECS', '0');
  try {
    const tracked = ['a.md', 'b.md', '*.md'].map((name) => isTracked(join(dir.path, name)));
    expect(await Promise.all(tracked)).toEqual([true, false, false]);
  } finally {
    vi.unstubAllEnvs();
  }
});
