import { existsSync, linkSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { endInterrupted, type writeWhole } from '../../src/run/write/write-whole.js';
import { folder } from '../run.js';

const old = 'Antes.\n'.repeat(3000);
const content = 'Después.\n'.repeat(2000);
const scratches = (path: string) => readdirSync(path).filter((name) => name.startsWith('.redlint-'));

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
