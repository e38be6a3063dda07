import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { endInterrupted, writeWhole } from '../../src/run/write/write-whole.js';
import { canLink, folder, redlint } from '../run.js';

const isRoot = process.getuid?.() === 0;
const old = 'Antes.\n'.repeat(3000);
const content = 'Después.\n'.repeat(2000);
const scratches = (path: string) => readdirSync(path).filter((name) => name.startsWith('.redlint-'));

describe('a link is followed within the project and never out of it', () => {
  const places = () => folder({ 'web/.git/HEAD': '', 'web/a.md': old, 'fuera/a.md': old, 'fuera/.git/HEAD': '' });

  test.runIf(canLink).each([
    ['a file', 'fuera/a.md', 'enlace.md', 'enlace.md'],
    ['a file that is not there yet', 'fuera/nuevo.md', 'enlace.md', 'enlace.md'],
    ['a folder, a repository of its own', 'fuera', 'enlace', 'enlace/a.md'],
    ['a folder that is not there yet', 'nueva', 'enlace', 'enlace/a.md'],
  ])('%s', (_, target, link, path) => {
    using dir = places();
    symlinkSync(join('..', target), join(dir.path, 'web', link));
    const cwd = join(dir.path, 'web');
    const message = expect.objectContaining({ key: 'leads-outside' });
    expect(() => writeWhole(join(cwd, path), content, { cwd, name: path })).toThrow(message);
    // Other users are refused in the same way.
    expect(() => writeWhole(join(cwd, path), content, { cwd: dir.path, name: path })).toThrow(message);
    expect(readFileSync(join(dir.path, 'fuera/a.md'), 'utf8')).toBe(old);
    expect(readdirSync(dir.path).sort()).toEqual(['fuera', 'web']);
    expect(readdirSync(join(dir.path, 'fuera')).sort()).toEqual(['.git', 'a.md']);
  });

  test.runIf(canLink)('within it links keep pointing; a file elsewhere that is named itself is meant', () => {
    using dir = places();
    const cwd = join(dir.path, 'web');
    symlinkSync('.', join(cwd, 'aquí'));
    symlinkSync('a.md', join(cwd, 'enlace.md'));
    symlinkSync('nuevo.md', join(cwd, 'otro.md'));
    for (const path of ['aquí/enlace.md', 'otro.md', '../fuera/a.md'])
      writeWhole(join(cwd, path), content, { cwd, name: path });
    for (const path of ['web/a.md', 'web/nuevo.md', 'fuera/a.md'])
      expect(readFileSync(join(dir.path, path), 'utf8')).toBe(content);
    for (const path of ['enlace.md', 'otro.md']) expect(lstatSync(join(cwd, path)).isSymbolicLink()).toBe(true);
  });

  test.runIf(canLink)('every output of the command, and the others come to be all the same', () => {
    using dir = folder({ 'web/.git/HEAD': '', 'web/a.md': 'Hola.\n' });
    const cwd = join(dir.path, 'web');
    for (const name of ['i.json', 'redlint-baseline.json', 'redlint.config.yaml', '.github'])
      symlinkSync(`../${name}`, join(cwd, name));
    symlinkSync('../cache', join(cwd, '.redlintcache'));
    writeFileSync(join(dir.path, 'redlint.config.yaml'), 'root: true\n');
    const formats = ['--format', 'json=i.json', '--format', 'json=o.json', '--format', 'compact=/dev/null'];
    const { code, err } = redlint(['a.md', '--cache', ...formats], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('i.json');
    expect(err).toContain('.redlintcache');
    expect(existsSync(join(cwd, 'o.json'))).toBe(true);
    expect(redlint(['a.md', '--write-baseline'], { cwd }).code).toBe(2);
    expect(redlint(['init', '--with', 'github,pre-commit'], { cwd })).toMatchObject({
      code: 2,
      out: expect.stringContaining('.pre-commit-config.yaml'),
      err: expect.stringContaining('.github'),
    });
    expect(readdirSync(dir.path).sort()).toEqual(['redlint.config.yaml', 'web']);
  });
});

describe('what stays', () => {
  test('mode, and the other names of a file', () => {
    using dir = folder({ 'a.md': old });
    const file = join(dir.path, 'a.md');
    chmodSync(file, 0o640);
    writeWhole(file, content, { cwd: dir.path, before: Buffer.from(old) });
    expect(statSync(file).mode & 0o7777).toBe(0o640);
    linkSync(file, join(dir.path, 'otro nombre.md'));
    writeWhole(file, old, { cwd: dir.path, before: Buffer.from(content) });
    expect(readFileSync(join(dir.path, 'otro nombre.md'), 'utf8')).toBe(old);
    expect(statSync(file)).toMatchObject({ nlink: 2 });
    expect(() => writeWhole(file, 'x', { cwd: dir.path, before: Buffer.from(content) })).toThrow(
      expect.objectContaining({ key: 'changed-meanwhile' }),
    );
    expect(readFileSync(file, 'utf8')).toBe(old);
    expect(scratches(dir.path)).toEqual([]);
  });

  test.runIf(isRoot)('the owner, whoever writes: root gives the file back, others write where it stands', () => {
    using dir = folder({ 'a.md': old, 'b.md': 'Con el fin de que vengas, Ana.\n' });
    const [file, other] = [join(dir.path, 'a.md'), join(dir.path, 'b.md')];
    chownSync(file, 1234, 4321);
    writeWhole(file, content, { cwd: dir.path, before: Buffer.from(old) });
    expect(statSync(file)).toMatchObject({ uid: 1234, gid: 4321 });
    chownSync(other, 1234, 4321);
    chmodSync(other, 0o666);
    chmodSync(dir.path, 0o777);
    const { ino } = statSync(other);
    const args = ['b.md', '--lang', 'es', '--only', 'officialese', '--fix'];
    expect(redlint(args, { cwd: dir.path, uid: 65_534 }).code).toBe(0);
    expect(readFileSync(other, 'utf8')).toBe('Para que vengas, Ana.\n');
    expect(statSync(other)).toMatchObject({ uid: 1234, gid: 4321, ino });
    expect(scratches(dir.path)).toEqual([]);
  });
});

/** The system calls of a write. */
const asked = [
  ...['lstatSync', 'openSync', 'fstatSync', 'writeFileSync', 'writeSync', 'readFileSync', 'ftruncateSync', 'fsyncSync'],
  ...['fchmodSync', 'accessSync', 'renameSync', 'closeSync', 'readdirSync', 'mkdirSync', 'rmSync', 'readlinkSync'],
];

type Call = (...args: unknown[]) => unknown;

/**
 * Writes while system call number `failing` fails or, with `KILL`, all calls from there on; returns the number of
 * calls.
 */
async function withFaults(failing: number, code: string, act: (write: typeof writeWhole) => void): Promise<number> {
  let count = 0;
  vi.resetModules();
  vi.doMock('node:fs', async (load) => {
    const fs = (await load()) as Record<string, Call>;
    const failable = (name: string): [string, Call] => [
      name,
      (...args) => {
        const call = fs[name] as Call;
        const place = count++;
        if (place < failing || (place > failing && code !== 'KILL')) return call(...args);
        // Half of it is written before the failure.
        const [at, bytes] = args;
        if (place === failing && name === 'writeSync') call(at, (bytes as Uint8Array).subarray(0, 9000), 0, 9000, 0);
        if (place === failing && name === 'writeFileSync') call(at, (bytes as string | Uint8Array).slice(0, 9000));
        throw Object.assign(new Error(code), { code });
      },
    ];
    return { ...fs, ...Object.fromEntries(asked.map(failable)) };
  });
  const { writeWhole: write } = await import('../../src/run/write/write-whole.js');
  count = 0;
  try {
    act(write);
  } catch (error) {
    expect(error).toMatchObject({ name: 'Mistake' });
  }
  return count;
}

describe('whatever fails, and wherever, the file is whole: the old one or the new one', () => {
  afterEach(() => {
    vi.doUnmock('node:fs');
    vi.resetModules();
  });

  test.each([
    ['moved into place', 'EIO', 1],
    ['moved into place', 'KILL', 1],
    ['written in place', 'EIO', 2],
    ['written in place', 'KILL', 2],
    ['new', 'EACCES', 0],
    ['new', 'KILL', 0],
  ])('%s, %s', async (way, code, names) => {
    let calls = Number.POSITIVE_INFINITY;
    let torn = 0;
    for (let failing = 0; failing < calls; failing++) {
      using dir = folder(names > 0 ? { 'a.md': old } : {});
      const file = join(dir.path, 'a.md');
      const now = () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
      const whole = [names > 0 ? old : undefined, content];
      if (names > 1) linkSync(file, join(dir.path, 'b.md'));
      const before = names > 0 ? { before: Buffer.from(old) } : {};
      const count = await withFaults(failing, code, (write) => write(file, content, { cwd: dir.path, ...before }));
      // For a killed run the total is unknown; a completed one made fewer calls than that.
      calls = code === 'KILL' && count > failing ? calls : count;
      if (!whole.includes(now())) torn++;
      // The next run completes what was interrupted, and removes what was left.
      for (const left of scratches(dir.path))
        renameSync(join(dir.path, left), join(dir.path, left.replace(/\d+/, '999999999')));
      endInterrupted(file, dir.path);
      expect(whole).toContain(now());
      expect(scratches(dir.path)).toEqual([]);
    }
    expect(calls).toBeGreaterThan(5);
    // Only a kill leaves half a file, and only when writing in place.
    expect(torn > 0).toBe(way === 'written in place' && code === 'KILL');
  });
});

test('Windows refuses to move a file that a virus scanner holds: it is tried again, for a while', async () => {
  using dir = folder({ 'a.md': old });
  let refusals = 0;
  vi.resetModules();
  vi.doMock('node:fs', async (load) => {
    const fs = await load<typeof import('node:fs')>();
    const renameSync = (from: string, to: string): void => {
      if (refusals-- > 0) throw Object.assign(new Error('held'), { code: 'EPERM' });
      fs.renameSync(from, to);
    };
    return { ...fs, renameSync };
  });
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  try {
    const { writeWhole: write } = await import('../../src/run/write/write-whole.js');
    refusals = 3;
    write(join(dir.path, 'a.md'), content, { cwd: dir.path });
    expect(readFileSync(join(dir.path, 'a.md'), 'utf8')).toBe(content);
    refusals = 100;
    expect(() => write(join(dir.path, 'a.md'), old, { cwd: dir.path })).toThrow('EPERM');
    expect(readFileSync(join(dir.path, 'a.md'), 'utf8')).toBe(content);
  } finally {
    platform.mockRestore();
    vi.doUnmock('node:fs');
    vi.resetModules();
  }
});
