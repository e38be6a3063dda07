import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Mistake } from '../mistake.js';
import { scratchFor } from './scratch.js';

/** A long text comes in pieces. */
type Content = string | Uint8Array | Iterable<string>;

interface Writing {
  /** How a Mistake names the file. */
  readonly name?: string;
  /** The bytes that must still stand there. */
  readonly before?: Uint8Array;
}

/**
 * Writes a file, and the folders above it: whole beside its place, then moved there, so that no reader and no kill finds half
 * of it. Its mode stays; a link keeps pointing; what is no file (/dev/null, a pipe) is written to. Throws a Mistake when the
 * file is no longer `before` or cannot be written.
 */
export function writeWhole(path: string, content: Content, { name = path, before }: Writing = {}): void {
  let scratch: string | undefined;
  try {
    const stat = statSync(path, { throwIfNoEntry: before !== undefined });
    if (stat && !stat.isFile()) {
      writeTo(openSync(path, 'w'), content);
      return;
    }
    if (!stat) mkdirSync(dirname(path), { recursive: true });
    const file = stat ? realpathSync(path) : path;
    if (stat) accessSync(file, constants.W_OK);
    scratch = scratchFor(file);
    writeScratch(scratch, content, stat?.mode);
    if (before && !readFileSync(file).equals(before)) throw new Mistake('changed-meanwhile', { file: name });
    renameSync(scratch, file);
  } catch (error) {
    if (scratch) rmSync(scratch, { force: true });
    if (error instanceof Mistake) throw error;
    throw new Mistake('unwritable', { file: name, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function writeScratch(scratch: string, content: Content, mode: number | undefined): void {
  writeTo(openSync(scratch, 'wx', mode), content, (handle) => {
    if (mode !== undefined) fchmodSync(handle, mode);
    fsyncSync(handle);
  });
}

/** Writes to an open file and closes it, whatever happens. */
function writeTo(handle: number, content: Content, finish?: (handle: number) => void): void {
  try {
    for (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content)
      writeFileSync(handle, piece);
    finish?.(handle);
  } finally {
    closeSync(handle);
  }
}
