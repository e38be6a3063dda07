'use strict';
// V8 compiles a script anew at each start, which takes longer than most drafts; here what it compiled is kept in a file.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Runs a CommonJS bundle that is written as a function of `exports`, `require`, `module`, `__filename`, `__dirname` and
 * `importFromHost`, behind a comment of its own that names what is compiled from it. `keep` writes
 * what V8 has compiled by then, unless that of its kind or of a better one was kept before; of two of its kind one that is worth
 * more than twice as much takes the place of the other. `kinds` are those that the run can do with, the best first. A file that
 * cannot be read, written or trusted is as none.
 */
function load(bundle, kinds) {
  const source = readFileSync(bundle, 'latin1');
  const id = source.slice(2, source.indexOf('*/')).trim();
  const filesOf = (kind) => filesFor(bundle, kind, id);
  const kept = firstKept(
    kinds.flatMap((kind) => filesOf(kind).map((file) => ({ kind, file }))),
    bundle,
  );
  const script = new Script(source, { filename: bundle, ...(kept && { cachedData: kept.data }) });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, require, module, bundle, dirname(bundle), (url) => import(url));
  const keep = (kind, worth = 0) => {
    const isGood = kept && !script.cachedDataRejected;
    if (isGood && (kept.kind === kind ? worth <= 2 * kept.worth : kinds.indexOf(kept.kind) < kinds.indexOf(kind)))
      return;
    if (kept && !isGood) remove(kept.file);
    const data = script.createCachedData();
    filesOf(kind).some((file) => write(file, data, worth));
  };
  return { exports: module.exports, keep };
}

function firstKept(places, bundle) {
  for (const place of places) {
    const found = read(place.file, bundle);
    if (found) return { ...place, ...found };
  }
  return undefined;
}

/** Bytes before what is kept: checksum, length, worth; V8 wants what follows on an offset that eight divides. */
const head = 16;

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

/**
 * What is kept in a file, and what it is worth, if the checksum is right: V8 itself trusts what it is given, and runs it. A file of somebody else than
 * whoever runs the program or owns it is not read.
 */
function read(file, bundle) {
  try {
    const { uid } = statSync(file);
    if (uid !== process.geteuid?.() && uid !== statSync(bundle).uid) return undefined;
    const bytes = readFileSync(file);
    const data = bytes.subarray(head);
    const isWhole = bytes.readUInt32LE(0) === checksum(data) && bytes.readUInt32LE(4) === data.length;
    return isWhole ? { data, worth: bytes.readUInt32LE(8) } : undefined;
  } catch {
    return undefined;
  }
}

function write(file, data, worth) {
  const numbers = Buffer.alloc(head);
  numbers.writeUInt32LE(checksum(data), 0);
  numbers.writeUInt32LE(data.length, 4);
  numbers.writeUInt32LE(worth, 8);
  const part = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, Buffer.concat([numbers, data]), { mode: 0o600 });
    renameSync(part, file);
    return true;
  } catch {
    remove(part);
    return false;
  }
}

function remove(file) {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** FNV-1a over one word of four bytes in sixteen: what goes wrong on a disk spoils whole blocks, and all words take 3 ms. */
function checksum(data) {
  const aligned = data.byteOffset % 4 === 0 ? data : Buffer.from(data);
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 16) sum = Math.imul(sum ^ words[i], 0x01000193);
  return sum >>> 0;
}

module.exports = { load };
