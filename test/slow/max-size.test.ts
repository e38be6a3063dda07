import { spawnSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { size } from '../../src/cli/options/option-values.js';
import { Mistake } from '../../src/mistake.js';
import { bin, folder, redlint } from '../run.js';

const api = await import('../../dist/index.js' as string);
const good = 'El registro abre de lunes a viernes, de 9 a 14 h.\n';
const files = { 'redlint.config.yaml': 'root: true\n', 'a.md': good, 'large.md': good.repeat(40), 'z.md': good };
const sentence =
  'redlint: large.md pasa de 1 KB, mucho más que una publicación: comprueba que es el archivo que querías o admítelo con --max-size.\n';

test.each([[[]], [['--fix']], [['--diff']], [['--cache']], [['--concurrency', '2']], [['--timing']]])(
  'one draft that is too large is refused, the others are checked: %j',
  (args) => {
    using dir = folder(files);
    const run = (...more: string[]) =>
      redlint(['.', ...args, '--format', 'json=report.json', '--max-size', ...more], { cwd: dir.path });
    const { code, err } = run('1kb');
    expect({ code, last: err.slice(-sentence.length) }).toEqual({ code: 2, last: sentence });
    expect(run('1 KB', '--locale', 'en').err).toContain(
      'redlint: large.md is over 1 KB, far more than a post: check that it is the file you meant, or allow it with --max-size.\n',
    );
    expect(run('2040').code).toBe(0);
  },
);

test('the report names it', () => {
  using dir = folder(files);
  const { out } = redlint(['.', '--max-size', '1kb', '--format', 'json'], { cwd: dir.path });
  const { reports, unread } = JSON.parse(out);
  expect(reports.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'z.md']);
  expect(unread).toMatchObject([{ path: 'large.md' }]);
});

test('waivers and what is staged are read within the same limit', () => {
  using dir = folder(files);
  spawnSync('git', ['init', '--quiet'], { cwd: dir.path });
  spawnSync('git', ['add', '.'], { cwd: dir.path });
  for (const args of [['--staged'], ['waivers', '.']])
    expect(redlint([...args, '--max-size', '1kb'], { cwd: dir.path })).toMatchObject({ code: 2, err: sentence });
  expect(redlint(['--staged'], { cwd: dir.path }).code).toBe(0);
});

test('it is not read: three gigabytes, or standard input without an end', () => {
  using dir = folder({ 'a.md': good });
  truncateSync(join(dir.path, 'a.md'), 3 * 2 ** 30);
  expect(redlint(['a.md'], { cwd: dir.path })).toMatchObject({
    code: 2,
    err: expect.stringContaining('a.md pasa de 5 MB'),
  });
  const endless = spawnSync('sh', ['-c', `yes | "${process.execPath}" "${bin}" -`], { encoding: 'utf8' });
  expect({ code: endless.status, err: endless.stderr }).toEqual({
    code: 2,
    err: expect.stringMatching(/^redlint: <stdin> .*5 MB.*\n$/),
  });
});

test('the API has the limit too', async () => {
  using dir = folder(files);
  const options = { cwd: dir.path, config: false, maxSize: 1000 };
  const unread = (limit: string) => ({
    findings: [{ rule: 'draft-unreadable', message: expect.stringContaining(`is over ${limit}`) }],
  });
  expect(await api.lintText(files['large.md'], options)).toMatchObject(unread('1000 B'));
  expect(await api.fixText(files['large.md'], options)).toMatchObject({
    text: files['large.md'],
    report: unread('1000 B'),
  });
  expect(await api.lintFiles(['large.md'], options)).toMatchObject([unread('1000 B')]);
  expect(await api.lintText('a'.repeat(5 * 2 ** 20 + 1), { config: false })).toMatchObject(unread('5 MB'));
});

test('sizes as people write them', () => {
  const written = ['500kb', '500 KB', '5mb', '5M', '5MiB', '1.5mb', '1,5 mb', '4096', '4096 B', '500mb'];
  expect(written.map(size('max-size'))).toEqual([
    512_000, 512_000, 5_242_880, 5_242_880, 5_242_880, 1_572_864, 1_572_864, 4096, 4096, 524_288_000,
  ]);
  for (const wrong of ['0', '0.1', '-1', '5gb', 'mb', 'much', '501mb', '1e3', '', '5mb5'])
    expect(() => size('max-size')(wrong), wrong).toThrow(Mistake);
  expect(redlint(['--max-size', 'mucho'])).toMatchObject({
    code: 2,
    err: 'redlint: «mucho» no vale para --max-size: escribe los bytes, o un número con kb o mb, como 500kb o 5mb; como mucho, 500mb.\n',
  });
});
