import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jpegOf, pngOf, telling, tiffOf } from '../../pictures/pictures.js';

/** The files of a folder by their paths in it. */
export type Contents = ReadonlyMap<string, Buffer>;

const post = (n: number): string =>
  `---\nlang: es\ndate: 2026-11-24\n---\nCortamos el agua mañana en la calle ${n}. 𝗖𝗶𝘁𝗮 𝗽𝗿𝗲𝘃𝗶𝗮 en la oficina.\n\n`;

/** A folder with drafts and pictures to fix, and earlier reports. */
export const seed: Contents = new Map(
  Object.entries({
    'redlint.config.yaml': 'root: true\nextends: preset:strict\nlanguage: es\n',
    'a.md': post(1),
    'b.md': post(2).repeat(1).replace('---\n', '---\ntitle: Agua\n'),
    'sub/c.md': `${post(3)}![Plaza Mayor con la fuente](p.jpg)\n\n![Un banco](p.png)\n`,
    'c.md': `${post(4)}![Plaza Mayor con la fuente](sub/p.jpg)\n`,
    'sub/p.jpg': jpegOf({ exif: tiffOf(telling) }),
    'sub/p.png': pngOf({ exif: tiffOf(telling) }),
    'out/report.json': 'what stood here\n',
    'redlint-baseline.json': '{"version":1,"files":{}}\n',
  }).map(([name, content]) => [name, Buffer.from(content)]),
);

/** A temporary file that a run writes beside another one. */
export const isLeftBehind = (name: string): boolean => /(?:^|\/)\.redlint-\d/.test(name);

export function writeAll(root: string, files: Contents): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
}

export const readAll = (root: string): Contents =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file)]),
  );
