import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename } from 'node:path';
import type { OpenedFolder } from './opened-folder.js';
import { journalEnding, scratchName } from './scratch.js';

const { O_RDONLY, O_RDWR, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
/** In bytes: a larger journal is not read. */
const largest = 2 ** 30;

/**
 * Writes a file in place, so that its other names and its owner stay. No system does that atomically: until it is done,
 * a journal beside it holds the old and the new content, and the next run that writes there completes what a kill
 * interrupted. A failed write is taken back. `mayReplace` is asked first, with the old content. Throws as the system
 * does.
 */
export function writeInPlace(
  folder: OpenedFolder,
  name: string,
  content: Uint8Array,
  mayReplace: (old: Uint8Array) => void,
): void {
  const journal = folder.at(`${scratchName()}${journalEnding}`);
  const handle = openSync(folder.at(name), O_RDWR | O_NOFOLLOW);
  let isTorn = false;
  try {
    const old = readFileSync(handle);
    mayReplace(old);
    writeFileSync(journal, journalOf(name, old, content), { flag: 'wx', mode: 0o600, flush: true });
    folder.sync();
    isTorn = true;
    try {
      overwrite(handle, content);
    } catch (error) {
      overwrite(handle, old);
      isTorn = false;
      throw error;
    }
    isTorn = false;
  } finally {
    if (!isTorn) remove(journal);
    closeSync(handle);
  }
}

/** Completes what a journal records, unless the file has been changed since. Throws as the system does. */
export function finish(folder: OpenedFolder, journal: string): void {
  const { name, old, content } = read(folder, journal) ?? {};
  if (name === undefined || !old || !content) return;
  const handle = openSync(folder.at(name), O_RDWR | O_NOFOLLOW | O_NONBLOCK);
  try {
    if (fstatSync(handle).isFile() && isTorn(readFileSync(handle), old, content)) overwrite(handle, content);
  } finally {
    closeSync(handle);
  }
}

function overwrite(handle: number, content: Uint8Array): void {
  for (let at = 0; at < content.length; ) at += writeSync(handle, content, at, content.length - at, at);
  ftruncateSync(handle, content.length);
  fsyncSync(handle);
}

/** A line with the file's name and the lengths of the old and the new content; then both. */
const journalOf = (name: string, old: Uint8Array, content: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify([name, old.length, content.length])}\n`), old, content]);

interface Journal {
  readonly name: string;
  readonly old: Uint8Array;
  readonly content: Uint8Array;
}

/** A complete journal written by redlint; a journal that is cut short belongs to a file that was not yet touched. */
function read(folder: OpenedFolder, journal: string): Journal | undefined {
  const handle = openSync(folder.at(journal), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    const isOurs = stat.isFile() && stat.size <= largest && stat.uid === (process.geteuid?.() ?? stat.uid);
    const bytes = isOurs ? readFileSync(handle) : Buffer.alloc(0);
    const end = bytes.indexOf(10);
    const [name, before, after] = end < 0 ? [] : (JSON.parse(bytes.toString('utf8', 0, end)) as unknown[]);
    const body = bytes.subarray(end + 1);
    if (typeof name !== 'string' || basename(name) !== name || typeof before !== 'number') return undefined;
    return body.length === before + Number(after)
      ? { name, old: body.subarray(0, before), content: body.subarray(before) }
      : undefined;
  } finally {
    closeSync(handle);
  }
}

/**
 * Is a part of it the new content, and the rest the old one? That is so during a write, and while one is taken back.
 */
function isTorn(now: Buffer, old: Uint8Array, content: Uint8Array): boolean {
  let end = 0;
  while (end < now.length && now[end] === old[end]) end++;
  while (end < now.length && now[end] === content[end]) end++;
  return !now.equals(old) && !now.equals(content) && now.subarray(end).equals(old.subarray(end));
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next run removes it.
  }
}
