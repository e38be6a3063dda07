/** Bytes read on demand: from a file or from memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `at`: fewer than asked for at the end, none past it. */
  read(at: number, length: number): Uint8Array;
  /** Is the allowance used up? If so, a short result says nothing about the file. */
  readonly spent: boolean;
}

/** Bytes in memory as a source. Results are views, not copies. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, spent: false, read: (at, length) => bytes.subarray(at, at + Math.max(0, length)) };
}

/** Big-endian unless `little`; a missing byte counts as 0. */
export const u16 = (bytes: Uint8Array, at: number, little = false): number => {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  return little ? first + second * 256 : first * 256 + second;
};

export const u24 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + u16(bytes, at + 1, true) * 256;

export const u32 = (bytes: Uint8Array, at: number, little = false): number => {
  const first = u16(bytes, at, little);
  const second = u16(bytes, at + 2, little);
  return little ? first + second * 65536 : first * 65536 + second;
};

/** One character for each byte. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  // No engine takes more than about ten thousand arguments.
  for (let at = start; at < end; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, end)));
  return text;
}

/** Decodes pairs of hexadecimal digits, up to the first invalid one. */
export function fromHex(text: string): Uint8Array {
  const end = text.search(/[^\da-f]/i);
  return Uint8Array.from({ length: Math.floor((end < 0 ? text.length : end) / 2) }, (_, place) =>
    Number.parseInt(text.slice(2 * place, 2 * place + 2), 16),
  );
}

export const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  at + text.length <= bytes.length && latin(bytes, at, at + text.length) === text;

const strict = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

/** Text of unnamed encoding up to the first NUL: UTF-8 where it is valid, else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const words = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return strict.decode(words).trim();
  } catch {
    return windows.decode(words).trim();
  }
}

export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
