import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folder } from '../run.js';

test('whatever happens to what is kept of the program, every start says what the first one did', () => {
  using dir = folder({ 'package.json': readFileSync('package.json'), 'a.md': 'Abrimos el lunes a las 9.\n' });
  const dist = join(dir.path, 'dist');
  cpSync('bin', join(dir.path, 'bin'), { recursive: true });
  cpSync('dist', dist, { recursive: true, filter: (path) => !path.endsWith('.cache') });
  const start = () => {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['bin/redlint.js', 'a.md'], {
      cwd: dir.path,
      env: { PATH: process.env.PATH, LANG: 'es_ES.UTF-8' },
      encoding: 'utf8',
    });
    return { status, signal, stdout, stderr };
  };
  const first = start();
  expect(first.signal).toBeNull();
  const file = join(dist, readdirSync(dist).find((name) => name.endsWith('.cache')) as string);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(8), (at, bit) => {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(whole.readUInt8(at) ^ ((1 << bit) & 0xff), at);
      writeFileSync(file, bit === 8 ? whole.subarray(0, at) : flipped);
      expect(start()).toEqual(first);
    }),
    { numRuns: 60 },
  );
});
