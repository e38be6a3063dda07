'use strict';
// V8 compiles a script again at each start, which takes longer than most drafts; here what it compiled is kept in a file.
const {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { basename, dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/**
 * Runs a CommonJS bundle that is written as a function of `exports`, `require`, `module`, `__filename`, `__dirname` and
 * `importFromHost`, behind a comment of its own that names what is compiled from it. `kinds` of what was kept are those that
 * the run can do with, the best first. `keep` writes what V8 has compiled by then, unless a better kind was kept before; of two
 * of one kind one that is worth more than twice as much takes the place of the other. A file that cannot be read, written or
 * trusted is as none.
 */
function load(bundle, kinds) {
  const source = readFileSync(bundle, 'latin1');
  const id = source.slice(2, source.indexOf('*/')).trim();
  const filesOf = (kind) => filesFor(bundle, kind, id);
  const kept = bestKept(kinds, filesOf, bundle);
  const script = new Script(source, { filename: bundle, ...(kept && { cachedData: kept.data }) });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, require, module, bundle, dirname(bundle), (url) => import(url));
  const keep = (kind, worth = 0) => {
    if (kept) {
      const isGood = !script.cachedDataRejected;
      const isAsGood = kept.kind === kind ? worth <= 2 * kept.worth : kinds.indexOf(kept.kind) < kinds.indexOf(kind);
      if (isGood && isAsGood) return;
      // What was loaded from a worse kind would be kept again with it: where the file can go, the next run begins again.
      const isGone = (!isGood || kept.kind !== kind) && remove(kept.file);
      if (isGood && isGone) return;
    }
    const data = script.createCachedData();
    filesOf(kind).some((file) => write(file, data, worth));
  };
  return { exports: module.exports, keep };
}

/** What was kept of the best kind; of two files of one kind, what is worth more. */
function bestKept(kinds, filesOf, bundle) {
  for (const kind of kinds) {
    const found = filesOf(kind).flatMap((file) => read(file, bundle) ?? []);
    if (found.length > 0) return { kind, ...found.reduce((best, other) => (other.worth > best.worth ? other : best)) };
  }
  return undefined;
}

/** Bytes before what is kept: CRC-32 of all that follows, worth, length; V8 wants what is kept on an offset that eight divides. */
const headBytes = 16;

/** Beside the bundle, else among the user's caches. */
function filesFor(bundle, kind, id) {
  if (id === '' || process.env.NODE_DISABLE_COMPILE_CACHE) return [];
  const name = `${kind}-${id}-${process.version}-${process.arch}.cache`;
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  const caches = [XDG_CACHE_HOME, LOCALAPPDATA, HOME && join(HOME, '.cache')].find(
    (folder) => folder && isAbsolute(folder),
  );
  return [join(dirname(bundle), name), ...(caches ? [join(caches, 'redlint', name)] : [])];
}

/** Nothing that is kept is larger. In bytes. */
const largest = 2 ** 25;

/**
 * What is kept in a file, and what it is worth, if the checksum is right: V8 itself trusts what it is given, and one bit that
 * is another ends the process, at every start. A file that somebody else can have written than whoever runs the program or owns
 * it is not read, nor is a pipe, which would be waited for.
 */
function read(file, bundle) {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size > largest || (process.geteuid && stat.mode & 0o022)) return undefined;
    if (stat.uid !== process.geteuid?.() && stat.uid !== statSync(bundle).uid) return undefined;
    const bytes = readFileSync(file);
    const data = bytes.subarray(headBytes);
    const isWhole = bytes.readUInt32LE(0) === crc32(bytes.subarray(4)) && bytes.readUInt32LE(8) === data.length;
    return isWhole ? { file, data, worth: bytes.readUInt32LE(4) } : undefined;
  } catch {
    return undefined;
  }
}

function write(file, data, worth) {
  const bytes = Buffer.concat([Buffer.alloc(headBytes), data]);
  bytes.writeUInt32LE(Math.min(worth, 0xffffffff), 4);
  bytes.writeUInt32LE(data.length, 8);
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  const part = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeParts(file);
    writeFileSync(part, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(part, file);
    return true;
  } catch {
    remove(part);
    return false;
  }
}

/** Is the file gone? */
function remove(file) {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Removes what a process left that was killed while it wrote the file. */
function removeParts(file) {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const rest = name.startsWith(`${basename(file)}.`) ? name.slice(basename(file).length) : '';
    const [, writer] = /^\.(\d{1,10})\.[0-9a-z]*$/.exec(rest) ?? [];
    if (writer !== undefined && !isAlive(Number(writer))) remove(join(folder, name));
  }
}

function isAlive(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { load };
