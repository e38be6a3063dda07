// The drafts of the bench in folders that are gone when it ends.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftOf, pictureNames } from './draft.mjs';
import { pngOf } from './pictures.mjs';

/** Calls `use` with an empty folder, which is taken away afterwards. */
export async function inScratch(use) {
  const folder = mkdtempSync(join(tmpdir(), 'redlint-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many drafts of the corpus; the first of them are those of a smaller one. */
export const drafts = (count) => Array.from({ length: count }, (_, number) => draftOf(number));

/** Writes drafts and the pictures that they show into a folder, which is made. */
export function writeDrafts(folder, all) {
  mkdirSync(join(folder, 'img'), { recursive: true });
  pictureNames.forEach((name, index) => {
    writeFileSync(join(folder, 'img', name), pngOf(index));
  });
  for (const { name, text } of all) writeFileSync(join(folder, name), text);
}
