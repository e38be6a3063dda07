import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, isEndless, textOf } from '../../src/data/plain-file.js';
import { readFolders } from '../../src/registry/folders.js';
import { writeWhole } from '../../src/run/write/write-whole.js';
import { answer } from '../answer.js';
import { canLink, folder } from '../run.js';

test('a file is read whole, a folder and a giant are refused', () => {
  using dir = folder({ 'a.txt': '\ufeffHola\n', empty: '', giant: '' });
  mkdirSync(join(dir.path, 'sub'));
  truncateSync(join(dir.path, 'giant'), 2 ** 27);
  expect(textOf(join(dir.path, 'a.txt'))).toBe('Hola\n');
  expect(bytesOf(join(dir.path, 'empty'))).toHaveLength(0);
  expect(() => bytesOf(join(dir.path, 'sub'))).toThrow(process.platform === 'win32' ? /E/ : 'EINVAL');
  expect(() => bytesOf(join(dir.path, 'giant'))).toThrow('EFBIG');
  const endlessOnes = ['a.txt', 'empty', 'giant', 'sub', 'gone'].filter((name) => isEndless(join(dir.path, name)));
  expect(endlessOnes).toEqual(['giant']);
});

/** Is endless, and reports a size of 0. */
const endless = '/proc/self/pagemap';

test.runIf(existsSync(endless))(
  'what a file of the system holds is not read without end, wherever it is named',
  async () => {
    using dir = folder({ 'c.md': 'Hola\n', 'x/redlint.config.yaml': `extends: ${endless}\n`, 'x/c.md': 'Hola\n' });
    for (const name of ['.gitignore', 'd.md', 'b.json']) symlinkSync(endless, join(dir.path, name));
    expect(bytesOf(endless)).toHaveLength(0);
    expect(isEndless(endless)).toBe(true);
    expect((await answer(['c.md', '--ignore-path', '/dev/null', '--exit-zero'], { cwd: dir.path })).code).toBe(0);
    expect((await answer(['c.md', 'd.md', '--exit-zero'], { cwd: dir.path })).code).toBe(0);
    expect((await answer(['c.md', '--baseline', 'b.json'], { cwd: dir.path })).err).toContain('b.json');
    expect(await answer(['c.md'], { cwd: join(dir.path, 'x') })).toMatchObject({
      code: 2,
      err: expect.stringContaining(endless),
    });
  },
);

test.runIf(canLink)('what a rule folder leads to outside of the project is not shown', () => {
  using dir = folder({ secret: 'token: hunter2\n', 'r/foo/es.yml': 'title: hunter2\n' });
  mkdirSync(join(dir.path, 'r/bar'));
  symlinkSync('../../secret', join(dir.path, 'r/bar/en.yml'));
  const read = (isOutside: (file: string) => boolean) => () =>
    readFolders(join(dir.path, 'r'), { own: true, cwd: dir.path, isOutside });
  expect(read((file) => file.endsWith('en.yml'))).toThrow(/^r\/bar\/en\.yml:1:1 is outside(?!.*hunter2)/);
  expect(read(() => false)).toThrow('hunter2');
});

test.each(['alone', 'with another name'])(
  'a file (%s) is written whole, shorter or longer, and keeps its mode',
  (how) => {
    using dir = folder({ 'a.txt': 'one' });
    const file = join(dir.path, 'a.txt');
    if (how !== 'alone') linkSync(file, join(dir.path, 'b.txt'));
    chmodSync(file, 0o666);
    for (const text of ['longer than one', 'short', '']) {
      writeWhole(file, text, { cwd: dir.path });
      for (const name of readdirSync(dir.path)) expect(readFileSync(join(dir.path, name), 'utf8')).toBe(text);
      expect(statSync(file).mode & 0o777).toBe(0o666);
    }
    expect(readdirSync(dir.path)).toEqual(how === 'alone' ? ['a.txt'] : ['a.txt', 'b.txt']);
  },
);
