import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { isWithin, realPlace, standing } from '../../data/real-place.js';
import { isNoName } from '../../data/windows-names.js';
import { Mistake } from '../../mistake.js';
import { rootOf } from '../beside/places.js';
import { type OpenedFolder, openFolder } from './opened-folder.js';
import { rename } from './rename.js';
import { scratchName } from './scratch.js';
import { sweep } from './sweep.js';
import { writeInPlace } from './write-in-place.js';

/** A long text is given in pieces. */
type FileText = string | Uint8Array | Iterable<string>;

interface Writing {
  /** The working folder, absolute; with the file's own repository it determines the project. */
  readonly cwd: string;
  /** The file's name in a Mistake. */
  readonly name?: string;
  /** The bytes that the file must still have. */
  readonly before?: Uint8Array;
}

interface WriteAbout {
  readonly name: string;
  readonly before: Uint8Array | undefined;
}

const { O_WRONLY, O_TRUNC, O_NOFOLLOW = 0, W_OK } = constants;

/**
 * Writes a file, and creates the folders above it: complete beside its place, then moved there, so that no reader and
 * no kill finds half of it; a file with other names or another owner is written in place, which the next run completes
 * if this one is killed. Its mode, owner and other names stay; links are kept, but none is followed out of the project;
 * anything other than a file (/dev/null, a pipe) is written to directly. `path` is absolute. Throws a Mistake when a
 * link leads out of the project, when the file is no longer `before`, and when it cannot be written.
 */
export function writeWhole(path: string, content: FileText, { cwd, name = path, before }: Writing): void {
  try {
    if (isStream(path)) writeTo(openSync(path, 'w'), content);
    else writeFile(placeInProject(path, cwd, name), content, { name, before });
  } catch (error) {
    if (error instanceof Mistake) throw error;
    throw new Mistake('unwritable', { file: name, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

function writeFile(file: string, content: FileText, about: WriteAbout): void {
  const stat = standing(file);
  if (stat && !stat.isFile()) writeTo(openSync(file, O_WRONLY | O_TRUNC | O_NOFOLLOW), content);
  else {
    if (!stat && !about.before) mkdirSync(dirname(file), { recursive: true });
    inFolder(file, about.name, (folder) => replace(folder, basename(file), content, about));
  }
}

/** Completes what a killed run began beside a file of the project, before the file is read. */
export function endInterrupted(path: string, cwd: string): void {
  const file = realPlace(path);
  if (isInProject(path, file, cwd)) inFolder(file, path, sweep);
}

/** Outputs of the process by their number. Links lead to them that have no place in any folder. */
const isStream = (path: string): boolean => /^\/dev\/(?:fd\/|std(?:in|out|err)$)|^\/proc\/[^/]+\/fd\//.test(path);

/**
 * The real path of a file of the project. Throws a Mistake when a link leads out of it, and on a name that is invalid
 * on Windows.
 */
function placeInProject(path: string, cwd: string, name: string): string {
  if (isNoName(path)) throw new Mistake('windows-name', { file: name });
  const file = realPlace(path);
  if (!isInProject(path, file, cwd)) throw new Mistake('leads-outside', { file: name, target: file });
  return file;
}

const isInProject = (path: string, file: string, cwd: string): boolean =>
  isWithin(realPlace(rootOf(dirname(path), cwd)), file);

/** Does something in the folder of a file, holding it open. Throws a Mistake when another one was put in its place. */
function inFolder(file: string, name: string, act: (folder: OpenedFolder) => void): void {
  const folder = openFolder(dirname(file));
  try {
    if (folder.real !== dirname(file)) throw new Mistake('leads-outside', { file: name, target: folder.real });
    act(folder);
  } finally {
    folder.close();
  }
}

function replace(folder: OpenedFolder, file: string, content: FileText, { name, before }: WriteAbout): void {
  sweep(folder);
  const target = folder.at(file);
  const mayReplace = (now: Uint8Array): void => {
    if (before && Buffer.compare(now, before) !== 0) throw new Mistake('changed-meanwhile', { file: name });
  };
  const stat = standing(target);
  if (stat) accessSync(target, W_OK);
  const scratch = stat && stat.nlink > 1 ? undefined : scratchLike(folder, content, stat);
  if (scratch === undefined) writeInPlace(folder, file, bytesOf(content), mayReplace);
  else {
    try {
      if (before) mayReplace(readFileSync(target));
      rename(scratch, target);
    } catch (error) {
      rmSync(scratch, { force: true });
      throw error;
    }
    folder.sync();
  }
}

/** Writes the content to a new file with the mode and owner of another; undefined when it cannot have that owner. */
function scratchLike(folder: OpenedFolder, content: FileText, like: Stats | undefined): string | undefined {
  const scratch = folder.at(scratchName());
  let isAlike = true;
  const handle = openSync(scratch, 'wx', like && like.mode & 0o777);
  try {
    isAlike = !like || takesOwner(handle, like);
    writeTo(handle, isAlike ? content : '', () => {
      if (like) fchmodSync(handle, like.mode);
      fsyncSync(handle);
    });
    if (isAlike) return scratch;
  } catch (error) {
    rmSync(scratch, { force: true });
    throw error;
  }
  rmSync(scratch, { force: true });
  return undefined;
}

/** Gives an open file the owner of another. Only root can do that for other users. */
function takesOwner(handle: number, { uid, gid }: Stats): boolean {
  try {
    const own = fstatSync(handle);
    if (own.uid !== uid || own.gid !== gid) fchownSync(handle, uid, gid);
    return true;
  } catch {
    return false;
  }
}

const piecesOf = (content: FileText): Iterable<string | Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

const bytesOf = (content: FileText): Uint8Array =>
  Buffer.concat([...piecesOf(content)].map((piece) => Buffer.from(piece)));

/** Writes to an open file and closes it, whatever happens. */
function writeTo(handle: number, content: FileText, finish?: (handle: number) => void): void {
  try {
    for (const piece of piecesOf(content)) writeFileSync(handle, piece);
    finish?.(handle);
  } finally {
    closeSync(handle);
  }
}
