'use strict';
// V8 compiles a script at each start, which takes longer than most drafts; this keeps the compiled code in a file.
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
 * `importFromHost`, after a comment that identifies the compiled code. `keep` writes what V8 has compiled so far, in a
 * run over so many characters, unless what was kept is as good. A file that cannot be read, written or trusted counts
 * as missing.
 */
function load(bundle) {
  const source = readFileSync(bundle, 'latin1');
  const files = filesFor(bundle, source.slice(2, source.indexOf('*/')).trim());
  let script;
  let keptFrom;
  for (const file of files) {
    const kept = read(file, bundle);
    if (!kept) continue;
    const tried = new Script(source, { filename: bundle, cachedData: kept.data });
    if (tried.cachedDataRejected) continue;
    script = tried;
    keptFrom = kept.characters;
    break;
  }
  script ??= new Script(source, { filename: bundle });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, require, module, bundle, dirname(bundle), (url) => import(url));
  const keep = (characters) => {
    if (keptFrom >= enough || (keptFrom !== undefined && characters < enough)) return;
    const data = script.createCachedData();
    files.some((file) => write(file, data, characters));
  };
  return { exports: module.exports, keep };
}

/**
 * A run over fewer characters leaves parts of the program uncompiled: all later runs over a page took a tenth more
 * processor time (in turns, median of eleven), so the first run over more keeps its code in place of that.
 */
const enough = 2000;

/**
 * Bytes before the compiled code: CRC-32 of all that follows, length, characters of the drafts, 0; V8 wants the code at
 * a multiple of eight.
 */
const headBytes = 16;

/** Beside the bundle, else among the user's caches. */
function filesFor(bundle, id) {
  const { NODE_DISABLE_COMPILE_CACHE, REDLINT_PLAIN_V8, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  if (id === '' || NODE_DISABLE_COMPILE_CACHE || REDLINT_PLAIN_V8) return [];
  const name = `compiled-${id}-${process.version}-${process.arch}.cache`;
  const caches = [XDG_CACHE_HOME, LOCALAPPDATA, HOME && join(HOME, '.cache')].find(
    (folder) => folder && isAbsolute(folder),
  );
  return [join(dirname(bundle), name), ...(caches ? [join(caches, 'redlint', name)] : [])];
}

/** In bytes: a larger file is not kept. */
const largest = 2 ** 25;

/**
 * What is kept in a file, if the checksum is right: V8 itself trusts what it is given, and one bit that is another ends
 * the process, at every start. A file that somebody else can have written than whoever runs the program or owns it is
 * not read, nor is a pipe, which would be waited for.
 */
function read(file, bundle) {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile() || stat.size > largest || (process.geteuid && stat.mode & 0o022)) return undefined;
    if (stat.uid !== process.geteuid?.() && stat.uid !== statSync(bundle).uid) return undefined;
    const bytes = readFileSync(file);
    const data = bytes.subarray(headBytes);
    const isWhole = bytes.readUInt32LE(0) === crc32(bytes.subarray(4)) && bytes.readUInt32LE(4) === data.length;
    return isWhole ? { data, characters: bytes.readUInt32LE(8) } : undefined;
  } catch {
    return undefined;
  }
}

function write(file, data, characters) {
  const bytes = Buffer.concat([Buffer.alloc(headBytes), data]);
  bytes.writeUInt32LE(data.length, 4);
  bytes.writeUInt32LE(characters, 8);
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

function remove(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // Files that may not be removed stay.
  }
}

/** Removes the files of a process that was killed while writing. */
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
