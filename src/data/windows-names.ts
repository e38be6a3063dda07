import { parse, sep } from 'node:path';

/** Devices, whatever ending their names have. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i;
/** `a:b` is a stream of a file `a`, and a dot or a space at the end is dropped. */
const odd = /[<>:"|?*\u0000-\u001f]|[. ]$/;

/** Does a path have a name that Windows takes for something else than a file of this name? Elsewhere none has. */
export const isNoName = (path: string): boolean =>
  sep === '\\' &&
  path
    .slice(parse(path).root.length)
    .split(/[\\/]/)
    .some((name) => name !== '.' && name !== '..' && (device.test(name) || odd.test(name)));
