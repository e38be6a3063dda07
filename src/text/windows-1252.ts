/** What the bytes 0x80 to 0x9f stand for in Windows-1252; the control character of that number where it has none there. */
export const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character of a byte. Node's own decoder takes those of `windowsSigns` for control characters. */
export const windowsCharacter = (byte: number): string => windowsSigns[byte - 0x80] ?? String.fromCharCode(byte);

/** The byte of a character; undefined where Windows-1252 does not have it. */
export function windowsByte(character: string): number | undefined {
  const index = windowsSigns.indexOf(character);
  if (index >= 0) return 0x80 + index;
  const code = character.charCodeAt(0);
  return code < 0x80 || (code > 0x9f && code <= 0xff) ? code : undefined;
}
