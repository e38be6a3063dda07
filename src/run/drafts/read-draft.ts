import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { bytesOf } from '../../data/plain-file.js';
import { Mistake } from '../../mistake.js';
import { refuseLarge } from './max-size.js';

/** The folder of drafts, and their maximum size in bytes. */
interface DraftsFolder {
  readonly cwd: string;
  readonly maxSize?: number;
}

/**
 * The bytes of a draft; drafts are small, and reading one synchronously is ten times faster. Throws a Mistake when it
 * cannot be read, and before reading when it is too large.
 */
export async function readDraft({ cwd, maxSize }: DraftsFolder, path: string): Promise<Uint8Array> {
  const file = resolve(cwd, path);
  try {
    refuseLarge(statSync(file).size, path, maxSize);
    return bytesOf(file, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (kindOf(file) === 'folder') throw new Mistake('unreadable-folder', { path });
    if (code === 'ENOENT' && path.includes('\ufffd')) throw new Mistake('name-not-utf8', { path });
    if (code === 'ENOENT') throw new Mistake('no-such-path', { path });
    throw new Mistake('unreadable', { file: path, reason: code ?? String(error) });
  }
}

/** The bytes of a stream, read no further than the size of a draft. Throws a Mistake when there is more. */
export async function readStream(stream: AsyncIterable<Uint8Array>, name: string, maxSize?: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    refuseLarge(size, name, maxSize);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
