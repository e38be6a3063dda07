import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { folder } from '../run.js';

const require = createRequire(import.meta.url);
const { load } = require('../../bin/compiled.js');

afterEach(() => vi.unstubAllEnvs());

const bundle = `/*0123abcd*/(function (exports, require, module, __filename, __dirname, importFromHost) {
  exports.answer = () => 6 * 7; exports.fetch = (url) => importFromHost(url);
})`;
const keptIn = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith('.cache'));

/** Runs the bundle of a folder and keeps what was compiled, if it was not. */
function run(path: string, characters = 5000): number {
  const { exports, keep } = load(join(path, 'cli.cjs'));
  const answer = exports.answer();
  keep(characters);
  return answer;
}

test('what was compiled is kept beside the bundle, used again, and made again where it is broken', () => {
  using dir = folder({ 'cli.cjs': bundle });
  expect(run(dir.path)).toBe(42);
  const [name = ''] = keptIn(dir.path);
  expect(name).toBe(`compiled-0123abcd-${process.version}-${process.arch}.cache`);
  const file = join(dir.path, name);
  const first = readFileSync(file);
  const { mtimeMs } = statSync(file);
  expect(run(dir.path)).toBe(42);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  const changed = Buffer.from(first);
  changed.fill(0xff, first.length >> 1, (first.length >> 1) + 128);
  for (const broken of [Buffer.alloc(0), first.subarray(0, 100), changed, Buffer.from('not what was kept')]) {
    writeFileSync(file, broken);
    expect(run(dir.path)).toBe(42);
    expect(readFileSync(file).length).toBeGreaterThan(100);
    expect(readFileSync(file).equals(broken)).toBe(false);
  }
  expect(readdirSync(dir.path).sort()).toEqual(['cli.cjs', name]);
});

test('what a run over a few words kept is replaced once, by a run over more', () => {
  using dir = folder({ 'cli.cjs': bundle });
  const inode = () => lstatSync(join(dir.path, keptIn(dir.path)[0] as string)).ino;
  run(dir.path, 140);
  const first = inode();
  run(dir.path, 1999);
  expect(inode()).toBe(first);
  run(dir.path, 2000);
  const second = inode();
  expect(second).not.toBe(first);
  for (const characters of [140, 90_000]) run(dir.path, characters);
  expect(inode()).toBe(second);
});

test('what V8 itself refuses is made again, and kept from then on', () => {
  using dir = folder({ 'cli.cjs': bundle });
  run(dir.path);
  const file = join(dir.path, keptIn(dir.path)[0] as string);
  const old = readFileSync(file);
  // Its checksum is right, but the compiled code is another script's.
  dir.write({ 'cli.cjs': bundle.replace('6 * 7', '(6 * 7)') });
  expect(run(dir.path)).toBe(42);
  const again = readFileSync(file);
  expect(again.equals(old)).toBe(false);
  expect(run(dir.path)).toBe(42);
  expect(readFileSync(file).equals(again)).toBe(true);
});

test('one bit that is another, wherever it stands, is noticed: V8 would run it', () => {
  using dir = folder({ 'cli.cjs': bundle });
  run(dir.path);
  const file = join(dir.path, keptIn(dir.path)[0] as string);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const broken = Buffer.from(whole);
      broken.writeUInt8(whole.readUInt8(at) ^ (1 << bit), at);
      writeFileSync(file, broken);
      expect(run(dir.path)).toBe(42);
      expect(readFileSync(file).equals(broken)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('what a process left that was killed while it wrote goes; what one writes that is alive stays', () => {
  using dir = folder({ 'cli.cjs': bundle });
  const name = `compiled-0123abcd-${process.version}-${process.arch}.cache`;
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const alive = `${name}.${process.pid}.k3x`;
  dir.write({ [`${name}.${pid}.k3x`]: 'half', [alive]: 'half' });
  run(dir.path);
  expect(readdirSync(dir.path).sort()).toEqual(['cli.cjs', name, alive]);
});

test('where the bundle is not to be written beside, the cache of the user holds it; with neither the program runs all the same', () => {
  using dir = folder({ 'cli.cjs': bundle });
  using home = folder({});
  const name = `compiled-0123abcd-${process.version}-${process.arch}.cache`;
  mkdirSync(join(dir.path, name));
  vi.stubEnv('XDG_CACHE_HOME', home.path);
  expect(run(dir.path)).toBe(42);
  expect(readdirSync(join(home.path, 'redlint'))).toEqual([name]);
  expect(readdirSync(dir.path).sort()).toEqual(['cli.cjs', name]);
  vi.stubEnv('XDG_CACHE_HOME', join(dir.path, 'cli.cjs'));
  expect(run(dir.path)).toBe(42);
});

test('REDLINT_PLAIN_V8 keeps nothing', () => {
  using dir = folder({ 'cli.cjs': bundle });
  vi.stubEnv('REDLINT_PLAIN_V8', '1');
  expect(run(dir.path)).toBe(42);
  expect(keptIn(dir.path)).toEqual([]);
});

test('NODE_DISABLE_COMPILE_CACHE keeps nothing; modules of the user are imported from outside the script', async () => {
  using dir = folder({ 'cli.cjs': bundle });
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
  expect(run(dir.path)).toBe(42);
  expect(keptIn(dir.path)).toEqual([]);
  const { exports } = load(join(dir.path, 'cli.cjs'));
  expect((await exports.fetch('data:text/javascript,export default 7')).default).toBe(7);
});

test('only a run of all rules over a few drafts is worth keeping', async () => {
  using dir = folder(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}/a.md`, 'Hola.\n'])));
  const { exports } = load(resolve('dist/cli.cjs'));
  const kept = async (...args: string[]): Promise<unknown[][]> => {
    const checked = vi.fn();
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough().resume(), new PassThrough().resume()];
    const argv = ['node', 'redlint', '--no-config', ...args];
    await exports.main({ argv, env: {}, platform: 'linux', cwd: () => dir.path, stdin, stdout, stderr, checked });
    return checked.mock.calls;
  };
  expect(await kept('1/a.md')).toEqual([['Hola.\n'.length]]);
  expect(await kept('1/a.md', '2/a.md')).toEqual([[2 * 'Hola.\n'.length]]);
  expect(await kept('.')).toEqual([]);
  expect(await kept('1/a.md', '--only', 'shouting')).toEqual([]);
  expect(await kept('--version')).toEqual([]);
});

test('the version needs nothing of the program', () => {
  const files = ['bin/redlint.js', 'bin/package.json', 'package.json'];
  using dir = folder(Object.fromEntries(files.map((name) => [name, readFileSync(name, 'utf8')])));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(dir.path, 'bin/redlint.js'), ...args], { encoding: 'utf8' });
  for (const asked of ['-v', '--version']) expect(run(asked).stdout).toBe(`${require('../../package.json').version}\n`);
  expect(run('--version', 'a.md')).toMatchObject({ stdout: '', status: 2 });
});

const others: Readonly<Record<string, (file: string) => void>> = {
  'of somebody else': (file) => {
    const fs = require('node:fs');
    const { lstatSync: real } = fs;
    vi.spyOn(fs, 'lstatSync').mockImplementation((path: unknown) =>
      path === file ? Object.assign(real(file), { uid: 4_000_000 }) : real(path as string),
    );
  },
  'that everybody may write': (file) => chmodSync(file, 0o666),
  'that is a link': (file) => {
    renameSync(file, `${file}.own`);
    symlinkSync(`${file}.own`, file);
  },
  'that is a pipe': (file) => {
    rmSync(file);
    execFileSync('mkfifo', [file]);
  },
};
test.skipIf(process.platform === 'win32').each(Object.entries(others))(
  'what is kept in a file %s is not run',
  (_, make) => {
    using dir = folder({ 'cli.cjs': bundle });
    run(dir.path);
    const file = join(dir.path, keptIn(dir.path)[0] as string);
    make(file);
    delete require.cache[require.resolve('../../bin/compiled.js')];
    const again = require('../../bin/compiled.js').load(join(dir.path, 'cli.cjs'));
    vi.restoreAllMocks();
    const before = lstatSync(file).ino;
    again.keep(5000);
    expect(lstatSync(file).ino).not.toBe(before);
    expect(lstatSync(file).isFile()).toBe(true);
  },
);
