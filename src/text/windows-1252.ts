/**
 * The characters of the bytes 0x80 to 0x9f in Windows-1252; a byte without one keeps the control character of its
 * number.
 */
export const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character of a byte. Node's own decoder reads `windowsSigns` as control characters. */
export const windowsCharacter = (byte: number): string => windowsSigns[byte - 0x80] ?? String.fromCharCode(byte);

/** The byte of a character; undefined when Windows-1252 lacks it. */
export function windowsByte(character: string): number | undefined {
  const index = windowsSigns.indexOf(character);
  if (index >= 0) return 0x80 + index;
  const code = character.charCodeAt(0);
  return code < 0x80 || (code > 0x9f && code <= 0xff) ? code : undefined;
}
