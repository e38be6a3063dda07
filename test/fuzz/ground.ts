import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jpegOf, pngOf, telling, tiffOf } from '../pictures/pictures.js';
import type { Ground } from './kind.js';

/** Files that drafts may name. */
const beside: Readonly<Record<string, string | Uint8Array>> = {
  'a.png': pngOf({ exif: tiffOf(telling) }),
  'img/a.jpg': jpegOf({ exif: tiffOf(telling) }),
  'otra.md': '# b\n',
  'x/otra.md': '# b\n',
};

/** A ground with its own folder, and a function that removes it. */
export function openGround(options: Omit<Ground, 'scratch'>): Ground & Disposable {
  const scratch = mkdtempSync(join(tmpdir(), 'redlint-fuzz-'));
  for (const [name, content] of Object.entries(beside)) {
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), content);
  }
  return { ...options, scratch, [Symbol.dispose]: () => rmSync(scratch, { recursive: true, force: true }) };
}
