import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../src/run/write/write-whole.js';
import { answer } from '../answer.js';
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

  test.runIf(canLink)('every output of the command, and the others come to be all the same', async () => {
    using dir = folder({ 'web/.git/HEAD': '', 'web/a.md': 'Hola.\n' });
    const cwd = join(dir.path, 'web');
    for (const name of ['i.json', 'redlint-baseline.json', 'redlint.config.yaml', '.github'])
      symlinkSync(`../${name}`, join(cwd, name));
    symlinkSync('../cache', join(cwd, '.redlintcache'));
    writeFileSync(join(dir.path, 'redlint.config.yaml'), 'root: true\n');
    const formats = ['--format', 'json=i.json', '--format', 'json=o.json', '--format', 'compact=/dev/null'];
    const { code, err } = await answer(['a.md', '--cache', ...formats], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('i.json');
    expect(err).toContain('.redlintcache');
    expect(existsSync(join(cwd, 'o.json'))).toBe(true);
    expect((await answer(['a.md', '--write-baseline'], { cwd })).code).toBe(2);
    expect(await answer(['init', '--with', 'github,pre-commit'], { cwd })).toMatchObject({
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
    const { ino } = statSync(other);
    const args = ['b.md', '--lang', 'es', '--only', 'officialese', '--fix'];
    expect(redlint(args, { cwd: dir.path, plainUser: true }).code).toBe(0);
    expect(readFileSync(other, 'utf8')).toBe('Para que vengas, Ana.\n');
    expect(statSync(other)).toMatchObject({ uid: 1234, gid: 4321, ino });
    expect(scratches(dir.path)).toEqual([]);
  });
});
