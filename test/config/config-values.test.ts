import { describe, expect, test } from 'vitest';
import { configOf } from '../../src/config/load.js';
import { patternsIn } from '../../src/config/match.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { hoursIn, isDay } from '../../src/config/values.js';
import { Mistake } from '../../src/mistake.js';
import { configFolder } from './config-folder.js';
import { registry } from './config-rules.js';

const folder = configFolder();

describe('values', () => {
  test.each([
    ['30min', 0.5],
    ['24h', 24],
    ['2 d', 48],
    ['9999h', 9999],
    ...['10000h', '0h', '024h', '24', 'h', '1.5h', '24hours', '-2d', ' 24h', '24  h'].map(
      (text) => [text, undefined] as const,
    ),
  ] as const)('hours in %j: %s', (text, hours) => expect(hoursIn(text)).toBe(hours));

  test.each([
    ['2028-02-29', true],
    ['2027-12-31', true],
    ...['2027-02-29', '2027-00-10', '2027-13-01', '27-01-01', 'today', ''].map((text) => [text, false] as const),
  ] as const)('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

  const keys: readonly (readonly [key: string, right: readonly unknown[], wrong: readonly unknown[]])[] = [
    ['language', ['auto', 'es', 'ast'], ['e', 'abcd', 'ES', 'es-ES', 'es ', 3]],
    [
      'organization.domains',
      [['a.es', 'xn--espaa-rta.es', 'www.a.co.uk']],
      [['a'], ['a b.es'], ['a@b.es'], ['.a.es'], ['a.es.'], ['a.es/b']],
    ],
    ['organization.timezone', ['Europe/Madrid', 'UTC'], ['Madrid', '', 3]],
    [
      'organization.workingHours',
      ['Mo-Fr 08:00-15:00'],
      ['mañanas', '', `Mo-Fr 08:00-15:00${', 16:00-17:00'.repeat(40)}`],
    ],
    ['response.within', ['30min', '2d'], ['soon', '', 24]],
    ['account.email', ['a@b.es'], ['a@', '@b', 'a b@c.es', 'a@b c', 'ab.es']],
    ['account.kind', ['official', 'personal'], ['both', true]],
    ['account.scope', ['local'], ['', 3]],
    [
      'electoral',
      [[{ scope: 'local', from: '2027-03-30', to: '2027-03-30' }]],
      [
        [{ scope: 'local', from: '2027-03-30', to: '2027-03-29' }],
        [{ scope: '', from: '2027-03-30', to: '2027-03-30' }],
      ],
    ],
    ['ignore', ['a/**', ['a', '!b']], ['{a}', 'a}', ['b', 'c{'], '', 3]],
    ['extends', ['preset:strict', []], ['strict', '', [''], 3]],
    [
      'rules',
      [{ puff: ['error'] }, { puff: 'off' }, { puff: ['warning', { word: 'b', soft: true, allow: ['a'] }] }],
      [{ puff: [] }, { puff: ['error', {}, 3] }, { puff: ['error', { word: 3 }] }],
    ],
    ['waivers.requireReason', [true, false], ['no']],
  ];
  const given = (key: string, value: unknown): object =>
    key.split('.').reduceRight<object>((inner, name) => ({ [name]: inner }), value as object);
  test.each(keys)('%s takes what is right and no more', async (key, right, wrong) => {
    const taken = async (value: unknown) =>
      configOf(given(key, value), { cwd: folder.path })
        .then((config) => settingsFor(config, registry))
        .then(
          () => true,
          (error) => (error instanceof Mistake ? false : error),
        );
    for (const value of right) expect(await taken(value), JSON.stringify(value)).toBe(true);
    for (const value of wrong) expect(await taken(value), JSON.stringify(value)).toBe(false);
  });

  test.each([
    ['*a*b*c*d', true],
    ['*a*b*c*d*', false],
    ['**a**b**c**d', true],
    ['*a*b*c*/*a*b*c*/*a*b', true],
    ['*a*b*c*/*a*b*c*/*a*b*', false],
    ['{a}{b}{c}{d}{e}', true],
    ['{a}{b}{c}{d}{e}{f}', false],
    ['# *a*b*c*d*e', true],
  ])('stars and braces of %s: %s', (pattern, can) => {
    const compile = () => patternsIn(folder.path, pattern);
    if (can) expect(compile().test(folder.path)).toBeUndefined();
    else expect(compile).toThrow('too many stars or braces');
  });
});
