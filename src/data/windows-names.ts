import { parse, sep } from 'node:path';

/** Devices, whatever extension their names have. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i;
/** `a:b` is a stream of the file `a`, and a dot or a space at the end is dropped. */
const odd = /[<>:"|?*\u0000-\u001f]|[. ]$/;

/** Does Windows read a name in the path as something other than a file of that name? Always false elsewhere. */
export const isNoName = (path: string): boolean =>
  sep === '\\' &&
  path
    .slice(parse(path).root.length)
    .split(/[\\/]/)
    .some((name) => name !== '.' && name !== '..' && (device.test(name) || odd.test(name)));
