import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { anchorsOf } from '../../src/run/beside/anchors.js';
import { filesBeside } from '../../src/run/beside/draft-files.js';
import { folderKeys } from '../../src/run/beside/folder-keys.js';
import { isMissed } from '../../src/run/beside/media-folders.js';
import { rootOf } from '../../src/run/beside/places.js';
import { siteFiles } from '../../src/run/beside/site-files.js';
import { type AskedFile, answeredAlike, noting } from '../../src/run/beside/witness.js';
import { forgetFolders } from '../../src/run/drafts/known-folders.js';
import { jpegOf } from '../pictures/pictures.js';
import { folder } from '../run.js';

/** Makes all stamps old enough to trust. */
function later(): void {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 3_600_000);
}

afterEach(() => {
  vi.restoreAllMocks();
  forgetFolders();
});

const site = {
  'posts/a.md': 'Hola.\n',
  'posts/b.md': '---\ntitle: B\n---\n# Sitio\n',
  'posts/foto.jpg': jpegOf(),
  '_layouts/page.html': '<p id="pie">',
  '.git/HEAD': '',
};

describe('what was asked of the files beside a draft is asked again once it may have another answer:', () => {
  test.each<[string, keyof ReturnType<typeof siteFiles>, string, Record<string, string | Uint8Array>]>([
    ['a file that comes', 'exists', 'c.md', { 'posts/c.md': '' }],
    ['a heading', 'anchors', 'b.md', { 'posts/b.md': '# Otro\n' }],
    ['an id of a layout', 'anchors', 'b.md', { '_layouts/page.html': '<p id="fin">' }],
    ['a picture', 'picture', 'foto.jpg', { 'posts/foto.jpg': 'x' }],
    ['a picture that comes', 'picture', 'otra.jpg', { 'posts/otra.jpg': jpegOf() }],
    ['a folder that becomes an archive', 'picture', 'img/x.jpg', { 'posts/1.md': '', 'posts/2.md': '' }],
    ['the keys of other posts', 'keysBeside', '', { 'posts/c.md': '---\nimage_alt: C\n---\n' }],
  ])('%s', (_, about, path, change) => {
    using dir = folder(site);
    later();
    const draft = join(dir.path, 'posts/a.md');
    const asked: AskedFile[] = [];
    const files = noting(filesBeside(draft, dir.path), asked);
    for (let times = 0; times < 2; times++) files[about](path);
    expect(asked.map(([what, where]) => [what, where])).toEqual([[about, path]]);
    const again = () => {
      forgetFolders();
      return answeredAlike(filesBeside(draft, dir.path), asked);
    };
    expect(again()).toEqual(asked);
    dir.write(change);
    expect(again()).toBeUndefined();
  });

  test('the same answer from a file that was written again is kept with its new stamp', () => {
    using dir = folder(site);
    later();
    const draft = join(dir.path, 'posts/a.md');
    const asked: AskedFile[] = [];
    noting(filesBeside(draft, dir.path), asked).anchors('b.md');
    dir.write({ 'posts/b.md': `${site['posts/b.md']}\nHola.\n` });
    const [now] = answeredAlike(filesBeside(draft, dir.path), asked) ?? [];
    expect([now?.[0], now?.[1], now?.[3]]).toEqual([asked[0]?.[0], asked[0]?.[1], asked[0]?.[3]]);
    expect(now?.[2]).not.toBe(asked[0]?.[2]);
  });
});

test('anchors are those of the file and of the layouts of its site', () => {
  using dir = folder({
    ...site,
    'posts/c.md': 'Uno\n===\n\n## 2. Dos [aquí](x) {#dos}\n## 2. Dos\n<a name="tres"></a>[^nota]\n    # no\n',
    'layouts/node_modules/x.html': '<p id="ajeno">',
    'layouts/sub/x.njk': '<p id="hondo">',
    'layouts/x.css': '#estilo { }',
    'posts/large.md': `# Uno\n${'x'.repeat(2_000_000)}`,
  });
  const files = filesBeside(join(dir.path, 'posts/a.md'), dir.path);
  const found = files.anchors('c.md') ?? new Set();
  const asked = ['uno', 'dos', '2-dos-aquí', '2-dos', 'tres', 'fnnota', 'pie', 'hondo', 'no', 'ajeno', 'estilo'];
  expect(asked.filter((anchor) => found.has(anchor))).toEqual(asked.slice(0, 8));
  expect(anchorsOf(join(dir.path, 'posts/c.md'))?.has('pie')).toBe(false);
  for (const path of ['large.md', 'none.md', '..']) expect(files.anchors(path)).toBeUndefined();
});

test('the keys of the posts beside a draft come most used first, of the last hundred by name', () => {
  const post = (...keys: string[]) => `---\r\n${keys.map((key) => `${key}: x`).join('\r\n')}\r\n---\r\nHola: no.\n`;
  const many = Array.from({ length: 100 }, (_, n) => [`posts/${1000 + n}.md`, post('title', n > 60 ? 'alt' : 'b')]);
  using dir = folder({
    ...Object.fromEntries(many),
    'posts/0001.md': post('first'),
    'posts/x.html': post('page'),
    'one/a.md': '+++\nzeta = 1\nalt = "x"\n+++\n',
    'one/b.md': 'Hola.\n---\nno: x\n---\n',
    'deep/1/index.md': post('deep'),
    'deep/2/other.md': post('other'),
  });
  const keys = (draft: string) => folderKeys(join(dir.path, draft));
  expect(keys('posts/new.md')).toEqual(['title', 'b', 'alt']);
  expect(keys('one/c.md')).toEqual(['alt', 'zeta']);
  expect(keys('deep/3/index.md')).toEqual(['deep']);
  expect(keys('none/a.md')).toEqual([]);
});

test('a picture is missed where pictures are kept, and wherever no archive came without them', () => {
  const drafts = (n: number, name: string) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`${name}/${i}.md`, '']));
  using dir = folder({ ...drafts(3, 'few'), ...drafts(4, 'many'), 'img/a.webp': '', 'txt/a.html': '' });
  const at = (path: string) => join(dir.path, path);
  const missed = [
    ['few/0.md', 'txt/x.jpg'],
    ['many/0.md', 'txt/x.jpg'],
    ['many/0.md', 'img/x.jpg'],
    ['many/0.md', 'none/x.jpg'],
  ] as const;
  expect(missed.map(([draft, file]) => isMissed(at(draft), at(file)))).toEqual([true, false, true, false]);
});

test('the project of a folder is its repository, else the working folder around it, else itself', () => {
  using dir = folder({ 'a/.git/HEAD': '', 'a/b/c/x.md': '', 'd/e/x.md': '' });
  const at = (path: string) => join(dir.path, path);
  const root = (path: string, cwd: string) => rootOf(at(path), at(cwd)).slice(dir.path.length + 1);
  expect(root('a/b/c', 'a/b')).toBe('a');
  expect(root('a/b/c', '.')).toBe('a');
  expect(root('d/e', '.')).toBe('');
  expect(root('d/e', 'd')).toBe('d');
  expect(root('d/e', 'a')).toBe('d/e');
});

test('a path leads beside the draft, above it as it says, or up to a folder of the site', () => {
  using dir = folder({ '.git/HEAD': '', 'posts/img/a.md': '', 'img/b.md': '', 'static/c.md': '', 'd.md': '' });
  const files = filesBeside(join(dir.path, 'posts/x.md'), dir.path);
  const paths = ['img/a.md', '../img/a.md', '../img/b.md', 'img/b.md', '/img/a.md', '/c.md', 'c.md', '../../d.md', ''];
  expect(paths.map((path) => files.exists(path))).toEqual([true, false, true, true, true, true, true, true, true]);
  expect(['e.md', '../e.md', '/e.md', '../../../e.md'].map((path) => files.exists(path))).toEqual([
    ...[false, false, false, true],
  ]);
});

test('a text without a place is told of its site’s generator, and of no file', () => {
  using dir = folder({ 'hugo.toml': '', 'a.md': '# Uno\n', 'foto.jpg': jpegOf() });
  const files = siteFiles(dir.path);
  expect(['/hugo.toml', '/astro.config.mjs', 'a.md', 'none.md'].map((path) => files.exists(path))).toEqual([
    ...[true, false, true, true],
  ]);
  expect([files.anchors('a.md'), files.picture('foto.jpg'), files.keysBeside()]).toEqual([undefined, undefined, []]);
  rmSync(join(dir.path, 'hugo.toml'));
  expect(siteFiles(dir.path).exists('/hugo.toml')).toBe(false);
});
