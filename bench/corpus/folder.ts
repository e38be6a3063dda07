// The drafts of the bench.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusDraft, draftOf, pictureNames } from './draft.js';
import { pngOf } from './pictures.js';

/** That many drafts of the corpus; a smaller corpus is the beginning of a larger one. */
export const drafts = (count: number): CorpusDraft[] => Array.from({ length: count }, (_, number) => draftOf(number));

/** Writes drafts and the pictures that they show into a folder, which is created. */
export function writeDrafts(folder: string, all: readonly CorpusDraft[]): void {
  mkdirSync(join(folder, 'img'), { recursive: true });
  pictureNames.forEach((name, index) => {
    writeFileSync(join(folder, 'img', name), pngOf(index));
  });
  for (const { name, text } of all) writeFileSync(join(folder, name), text);
}
