import { Mistake } from '../mistake.js';
import { lazy } from '../text/lazy.js';
import { windowsByte, windowsCharacter } from '../text/windows-1252.js';

const read = (bytes: Uint8Array): string => Array.from(bytes, windowsCharacter).join('');

/** Letters, figures, spaces and punctuation: nearly everything in a text. */
const usual = lazy(() => /[\p{L}\p{N}\s.,;:¿?¡!()«»“”‘’"'…–—\-/€$%@#&ºª°·*_[\]]/gu);
const leastUsual = 0.95;

/** The text of bytes in Windows-1252, as Word saves plain text; undefined when the result makes no sense. */
export function fromWindows(bytes: Uint8Array): string | undefined {
  const text = read(bytes);
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text)) return undefined;
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (foreign * 2 > letters || (text.match(usual())?.length ?? 0) < text.length * leastUsual) return undefined;
  return isMostlyUtf8(bytes) ? undefined : text;
}

/** Is it UTF-8 with some damaged bytes? */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  return (text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0) >= damaged;
}

/** The bytes of a text in Windows-1252. Throws a Mistake on a character that it lacks. */
export function toWindows(text: string, file: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const byte = windowsByte(sign);
    if (byte === undefined) throw new Mistake('not-in-windows', { file, sign });
    return byte;
  });
}
