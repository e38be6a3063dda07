import { win32 } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/** The disk of a Windows machine: folders, files, and links with their targets. */
const disk: Record<string, 'folder' | 'file' | { readonly to: string }> = {
  'C:\\sitio\\.git': 'folder',
  'C:\\sitio\\posts': 'folder',
  'C:\\sitio\\img\\plaza.jpg': 'file',
  'C:\\sitio\\static': 'folder',
  'C:\\sitio\\static\\río.jpg': 'file',
  'C:\\sitio\\fuera': { to: 'D:\\otras' },
  'C:\\sitio\\dentro': { to: '..\\sitio\\img' },
  'C:\\sitio\\..fotos\\sol.jpg': 'file',
  'C:\\sitio\\posts\\con.jpg': 'file',
  'C:\\sitio\\posts\\a.jpg:oculto': 'file',
  'C:\\secreto.jpg': 'file',
  'D:\\otras\\foto.jpg': 'file',
};

/** The entry at a path, ignoring case. */
const at = (path: string) => {
  const found = Object.entries(disk).find(([name]) => name.toLowerCase() === path.toLowerCase());
  return found?.[1] ?? (Object.keys(disk).some((name) => name.startsWith(`${path}\\`)) ? 'folder' : undefined);
};

const statOf = (path: string) => {
  const kind = at(path);
  if (kind === undefined) return undefined;
  return {
    isSymbolicLink: () => typeof kind === 'object',
    isDirectory: () => kind === 'folder',
    isFile: () => kind === 'file',
  };
};

const onWindows = async () => ({
  ...(await import('../../src/run/beside/places.js')),
  ...(await import('../../src/data/real-place.js')),
  ...(await import('../../src/data/windows-names.js')),
  ...(await import('../../src/data/source.js')),
  ...(await import('../../src/run/baseline-file.js')),
  ...(await import('../../src/config/match.js')),
});
let windows: Awaited<ReturnType<typeof onWindows>>;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('node:path', () => ({ ...win32, default: win32 }));
  vi.doMock('node:fs', async (load) => ({
    ...(await load<typeof import('node:fs')>()),
    existsSync: (path: string) => at(path) !== undefined,
    lstatSync: statOf,
    statSync(path: string) {
      const stat = statOf(path);
      if (!stat) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
      return stat;
    },
    readlinkSync: (path: string) => (at(path) as { to: string }).to,
  }));
  windows = await onWindows();
});

afterAll(() => {
  vi.doUnmock('node:path');
  vi.doUnmock('node:fs');
  vi.resetModules();
});

const cwd = 'C:\\sitio';
const draft = 'C:\\sitio\\posts\\a.md';

describe('on Windows', () => {
  test.each([
    ['C:\\sitio', 'C:\\sitio\\a.md', true],
    ['C:\\sitio', 'c:\\SITIO\\a.md', true],
    ['C:\\sitio', 'C:\\sitio', true],
    ['C:\\', 'C:\\a.md', true],
    ['C:\\sitio', 'C:\\sitio\\..fotos\\a.jpg', true],
    ['\\\\servidor\\web', '\\\\servidor\\web\\a.md', true],
    ['C:\\sitio', 'C:\\sitio2\\a.md', false],
    ['C:\\sitio', 'C:\\a.md', false],
    ['C:\\sitio', 'D:\\sitio\\a.md', false],
    ['C:\\sitio', '\\\\servidor\\sitio\\a.md', false],
  ])('%s holds %s: %s', (folder, inner, holds) => {
    expect(windows.isWithin(folder, inner)).toBe(holds);
  });

  test.each([
    ['con', true],
    ['img\\CON.jpg', true],
    ['img/aux.tar.gz', true],
    ['COM1', true],
    ['lpt9.txt', true],
    ['nul .txt', true],
    ['a.jpg:oculto', true],
    ['a.', true],
    ['a ', true],
    ['a?.jpg', true],
    ['C:\\sitio\\a.md', false],
    ['..\\.\\console.md', false],
    ['com10.md', false],
    ['.redlintcache', false],
  ])('%s is no name of a file: %s', (path, isNone) => {
    expect(windows.isNoName(path)).toBe(isNone);
  });

  test.each([
    ['../img/plaza.jpg', 'C:\\sitio\\img\\plaza.jpg'],
    ['..\\img\\plaza.jpg', 'C:\\sitio\\img\\plaza.jpg'],
    ['/río.jpg', 'C:\\sitio\\static\\río.jpg'],
    ['../dentro/plaza.jpg', 'C:\\sitio\\img\\plaza.jpg'],
    ['../..fotos/sol.jpg', 'C:\\sitio\\..fotos\\sol.jpg'],
    ['../../secreto.jpg', 'outside'],
    ['../fuera/foto.jpg', 'outside'],
    ['../fuera/nada.jpg', 'outside'],
    ['D:\\otras\\foto.jpg', 'outside'],
    ['con.jpg', 'outside'],
    ['a.jpg:oculto', 'outside'],
  ])('the picture %s is at %s', (path, place) => {
    const found = windows.placeOf(draft, path, cwd);
    expect(typeof found === 'object' ? found : { file: found, isThere: true }).toEqual({ file: place, isThere: true });
  });

  test('roots, names in messages, keys of the baseline and patterns', () => {
    expect(windows.rootOf('C:\\sitio\\posts', 'C:\\sitio\\posts')).toBe('C:\\sitio');
    expect(windows.rootOf('D:\\otras', cwd)).toBe('D:\\otras');
    expect(windows.nameOf('C:\\sitio\\posts\\a.md', cwd)).toBe('posts/a.md');
    expect(windows.nameOf('D:\\otras\\a.md', cwd)).toBe('D:/otras/a.md');
    const keyOf = windows.keyUnder('C:\\sitio\\redlint-baseline.json', 'C:\\sitio\\posts');
    expect(keyOf({ path: '..\\posts\\a.md' })).toBe('posts/a.md');
    expect(windows.patternsIn(cwd, 'posts/**').test('C:\\sitio\\posts\\a.md')).toBe(true);
  });
});
