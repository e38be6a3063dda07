import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { usual } from '../../src/cli/init/answers.js';
import { configText } from '../../src/cli/init/config-text.js';
import { main } from '../../src/cli/main.js';
import { check } from '../../src/config/check.js';
import { dataSource } from '../../src/data/source.js';
import { folder } from '../run.js';

const held = (text: string) => check(dataSource('redlint.config.yaml', text));
const name = 'redlint.config.yaml';

/** Runs init in a simulated terminal: each line is typed once its question is on the screen. */
async function typed(cwd: string, keys: readonly (readonly [question: RegExp, keys: string | undefined])[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  const stderr = new PassThrough();
  let screen = '';
  let all = '';
  stdout.on('data', (chunk) => {
    screen += chunk;
    all += chunk;
  });
  const argv = ['node', 'redlint', 'init', '--locale', 'es'];
  const done = main({ argv, env: {}, platform: 'linux', cwd: () => cwd, stdin, stdout, stderr });
  for (const [question, answer] of keys) {
    while (!question.test(screen)) await pause(5);
    screen = '';
    if (answer === undefined) {
      stdin.end();
      break;
    }
    for (const key of answer.match(/\u001b\[.|./gsu) ?? []) {
      stdin.write(key);
      await pause(2);
    }
  }
  const code = await done;
  return { code, screen, all, err: String(stderr.read() ?? '') };
}

const down = '\u001b[B';
const answers = [
  [/se llama/, 'Ayuntamiento de «Vega»: # 1\r'],
  [/dominios/, 'https://www.Vega.es/inicio, turismo.vega.es\r'],
  [/nombres cortos/, 'Vega\r'],
  [/municipios/, '\r'],
  [/Dónde se publican/, ` ${down} \r`],
  [/cuánto tiempo/, '48h\r'],
  [/dirigirse/, 'https://vega.es/atencion\r'],
  [/escriben/, `${down}\r`],
  [/informes/, '\r'],
  [/exigir/, `${down}\r`],
  [/Algo más/, `${down}${down}${down} \r`],
] as const;

describe('redlint init in a terminal', () => {
  test('asks, and writes what was answered', async () => {
    using place = folder();
    const warned = vi.fn();
    process.once('warning', warned);
    const { code, err } = await typed(place.path, answers);
    process.off('warning', warned);
    expect([code, err, warned.mock.calls]).toEqual([0, '', []]);
    expect(held(readFileSync(join(place.path, name), 'utf8'))).toEqual({
      extends: ['preset:strict'],
      language: 'es',
      locale: 'es',
      organization: { name: 'Ayuntamiento de «Vega»: # 1', domains: ['vega.es', 'turismo.vega.es'], names: ['Vega'] },
      response: { within: '48h', channel: 'https://vega.es/atencion' },
      networks: ['x', 'facebook'],
    });
    expect(existsSync(join(place.path, '.github/workflows/redlint.yml'))).toBe(true);
  });

  test('says at once what the config would not take', async () => {
    using place = folder();
    const { screen } = await typed(place.path, [
      [/se llama/, '\r'],
      [/dominios/, 'villaejemplo\r'],
      [/debe llevar dominios/, '\u0003'],
    ]);
    expect(screen).not.toContain('undefined');
    expect(readdirSync(place.path)).toEqual([]);
  });

  test('leaves nothing behind after Ctrl-C, at whatever question', async () => {
    for (let at = 0; at < answers.length; at++) {
      using place = folder();
      const { code, err } = await typed(place.path, [...answers.slice(0, at), [answers[at]![0], '\u0003']]);
      expect([code, err]).toEqual([2, 'redlint: Cancelado: no se ha escrito nada.\n']);
      expect(readdirSync(place.path)).toEqual([]);
    }
  });

  test.each([
    ['Ctrl-D', '\u0004'],
    ['Ctrl-D behind half an answer', 'Ve\u0004'],
    ['the end of the terminal', undefined],
  ])('leaves nothing behind after %s', async (_, keys) => {
    for (const at of [0, 4, answers.length - 1]) {
      using place = folder();
      const { code, err } = await typed(place.path, [...answers.slice(0, at), [answers[at]![0], keys]]);
      expect([code, err]).toEqual([2, 'redlint: Cancelado: no se ha escrito nada.\n']);
      expect(readdirSync(place.path)).toEqual([]);
    }
  });

  test('proposes its web for the drafts of a site, and takes a span in words', async () => {
    using place = folder({ 'eleventy.config.js': '' });
    const within = answers.findIndex(([question]) =>
      question.test('¿En cuánto tiempo responde, como mucho, a la gente?'),
    );
    const keys = answers.map(([question], at) => [question, at === within ? '2 días\r' : '\r'] as const);
    await typed(place.path, keys);
    expect(held(readFileSync(join(place.path, name), 'utf8'))).toMatchObject({
      networks: ['blog'],
      response: { within: '2d' },
    });
  });

  test('writes over a config only after a yes', async () => {
    using place = folder({ [name]: 'root: true\n' });
    const no = await typed(place.path, [[/Ya hay una configuración/, '\r']]);
    expect([no.code, readFileSync(join(place.path, name), 'utf8')]).toEqual([2, 'root: true\n']);
    vi.stubEnv('FORCE_COLOR', '1');
    const yes = await typed(place.path, [
      [/Ya hay una configuración/, 'y'],
      ...answers.map(([question]) => [question, '\r'] as const),
    ]);
    vi.unstubAllEnvs();
    expect([yes.code, readFileSync(join(place.path, name), 'utf8')]).toEqual([0, configText(usual('/', 'es'))]);
    expect(yes.all).toMatch(/LinkedIn[\s\S]*ninguna[\s\S]*nada/);
    expect(yes.all).not.toContain('none');
  });
});
