// Loaded before the command (node --require): lets one call on a file of a folder fail as a full or broken disk would.
// REDLINT_FAILING_CALL = { root, call, nth, code, mark, file }: the nth call of that name fails, on `file` alone where that is given, and
// every one where `nth` is not; its stack is written to `mark`.
'use strict';
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { resolve, sep } = require('node:path');

const { root, call, nth, code, mark, file: only } = JSON.parse(process.env.REDLINT_FAILING_CALL);
const { openSync, closeSync, writeFileSync } = fs;
const names = {
  open: ['openSync', 'readFileSync'],
  read: ['readFileSync', 'readSync'],
  write: ['writeFileSync', 'writeSync', 'appendFileSync'],
  fsync: ['fsyncSync'],
  close: ['closeSync'],
  rename: ['renameSync'],
  unlink: ['unlinkSync', 'rmSync'],
  mkdir: ['mkdirSync'],
  chmod: ['fchmodSync', 'chmodSync', 'fchownSync', 'chownSync'],
  stat: ['statSync', 'lstatSync', 'fstatSync', 'realpathSync', 'accessSync'],
  list: ['readdirSync'],
};
/** Open files of the folder by their handles, and standard output: what is printed can be lost too. */
const handles = new Map(only === undefined ? [[1, 'stdout']] : []);
let count = 0;

const isOurs = (file) => {
  if (typeof file === 'number') return handles.has(file);
  const path = resolve(String(file instanceof URL ? file.pathname : file));
  if (only !== undefined) return path === resolve(root, only);
  return path === root || path.startsWith(root + sep);
};

/** Of flags as a number the last two bits say what the file is opened for. */
const isForReading = (flags = 'r') => flags === 'r' || (typeof flags === 'number' && (flags & 3) === 0);

fs.openSync = (file, ...rest) => {
  const handle = openSync(file, ...rest);
  // Nothing is lost where a file that was only read is not closed.
  if (isOurs(file) && !(call === 'close' && isForReading(rest[0]))) handles.set(handle, String(file));
  return handle;
};
// The next file that is opened may get its number.
fs.closeSync = (handle) => {
  handles.delete(handle);
  return closeSync(handle);
};
for (const name of names[call]) {
  const plain = fs[name];
  fs[name] = (file, ...rest) => {
    if (isOurs(file) && ++count === (nth ?? count)) {
      const error = Object.assign(new Error(`${code}: made to fail, ${name} '${file}'`), {
        code,
        errno: -5,
        syscall: call,
      });
      const path = String(typeof file === 'number' ? handles.get(file) : file);
      if (mark)
        writeFileSync(mark, `${name} ${path.startsWith(root) ? path.slice(root.length + 1) : path}\n${error.stack}`);
      // What a close that fails leaves is closed all the same.
      if (call === 'close') plain(file, ...rest);
      throw error;
    }
    return plain(file, ...rest);
  };
  if (plain.native) fs[name].native = plain.native;
}
// A library that asks by promise gets the same answers.
for (const name of ['open', 'readFile', 'stat', 'realpath', 'writeFile', 'rm'])
  fs.promises[name] = async (...given) => fs[`${name}Sync`](...given);
syncBuiltinESMExports();
