import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/shell/host.js';
import { localeOf } from '../../src/cli/shell/locale.js';
import { colorOf } from '../../src/cli/shell/output.js';

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
