import { Mistake } from '../../mistake.js';
import { git } from './call.js';

/** In bytes: the most that one call of git fetches, unless a single blob is larger. */
const together = 4 * 2 ** 20;

/** Contents stored by git. */
export interface Blobs {
  /** The size in bytes; undefined when git does not have it here. */
  size(oid: string): number | undefined;
  /** Reads a content, together with those listed after it. Throws a Mistake when git does not have it. */
  read(oid: string): Promise<Buffer>;
}

/** Opens the contents of some objects; reading them in the given order is fastest. */
export async function blobsOf(top: string, oids: readonly string[]): Promise<Blobs> {
  const all = [...new Set(oids)];
  const places = new Map(all.map((oid, place) => [oid, place]));
  const listed = await git(top, ['cat-file', '--batch-check'], lines(all));
  const sizes = new Map<string, number>();
  for (const [, oid = '', size] of listed.toString('latin1').matchAll(/^([\da-f]+) blob (\d+)$/gm))
    sizes.set(oid, Number(size));
  let loaded = new Map<string, Buffer>();
  return {
    size: (oid) => sizes.get(oid),
    async read(oid) {
      const known = loaded.get(oid);
      if (known) return known;
      const wanted = [oid];
      let bytes = sizes.get(oid) ?? 0;
      for (let next = (places.get(oid) ?? all.length) + 1; next < all.length; next++) {
        const size = sizes.get(all[next] as string);
        bytes += size ?? 0;
        if (bytes > together) break;
        if (size !== undefined) wanted.push(all[next] as string);
      }
      loaded = contents(await git(top, ['cat-file', '--batch'], lines(wanted)));
      const read = loaded.get(oid);
      if (!read) throw new Mistake('git-partial');
      return read;
    },
  };
}

const lines = (oids: readonly string[]): string => oids.map((oid) => `${oid}\n`).join('');

/** `<oid> blob <size> LF <bytes> LF`, one after the other. */
function contents(output: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [oid = '', , size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined || !/^\d+$/.test(size)) continue;
    found.set(oid, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
