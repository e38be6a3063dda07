/**
 * The fewest of some parts with which something still fails (ddmin): pieces are left out, large ones first, until none
 * can go. `fails` may say no to everything once there is no time left.
 */
export async function fewest<T>(
  parts: readonly T[],
  fails: (parts: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = parts;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await fails(rest)) kept = rest;
      else at += size;
    }
  }
  return kept;
}

/** The least of a text with which something still fails: lines are left out, then characters. */
export async function shortest(text: string, fails: (text: string) => Promise<boolean>): Promise<string> {
  const joined = (parts: readonly string[]) => fails(parts.join(''));
  const lines = await fewest(text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [], joined);
  const words = await fewest(lines.join('').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [], joined);
  return (await fewest([...words.join('')], joined)).join('');
}

/** The same for bytes. */
export const shortestBytes = async (
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> => Uint8Array.from(await fewest([...bytes], (parts) => fails(Uint8Array.from(parts))));
