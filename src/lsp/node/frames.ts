/** A piece cut from a stream: a message, or the fault of bytes that were skipped. */
export type MessageFrame = { readonly message: unknown } | { readonly fault: string };

/** In bytes: V8 holds no string that is much longer. */
const longestBody = 2 ** 28;
const longestHead = 2 ** 12;

/** The bytes that a header, or part of one, can take. */
const overlap = 64;

/**
 * Cuts a client's bytes into messages: each chunk returns the messages that it completes. After a wrong length or a
 * body that is not JSON, reading goes on at the next header, which cannot be part of a message: no JSON text contains
 * `Content-Length: 1` and CR LF.
 */
export function frames(): (chunk: Buffer) => MessageFrame[] {
  const held = new Held();
  let length: number | undefined;
  let searched = 0;
  const fault = (what: string, rest: Buffer): MessageFrame => {
    length = undefined;
    held.become(rest);
    return { fault: what };
  };
  const readHead = (): MessageFrame | undefined => {
    const all = held.from(0);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return all.length > longestHead ? fault('no header', all.subarray(-overlap)) : undefined;
    const rest = all.subarray(end + 4);
    const given = lengthIn(all.toString('latin1', Math.max(0, end - longestHead), end));
    if (given === undefined || given > longestBody)
      return fault('no Content-Length, or one that cannot be right', rest);
    length = given;
    searched = 0;
    held.become(rest);
    return undefined;
  };
  const readBody = (size: number): MessageFrame => {
    const all = held.from(0);
    try {
      const message: unknown = JSON.parse(all.toString('utf8', 0, size));
      length = undefined;
      held.become(all.subarray(size));
      return { message };
    } catch (error) {
      const next = headerIn(all);
      return fault(String(error), all.subarray(next < 0 ? Math.max(0, size - overlap) : next));
    }
  };
  const waitForBody = (): MessageFrame | undefined => {
    const unsearched = held.from(Math.max(0, searched - overlap));
    const next = headerIn(unsearched);
    searched = held.length;
    return next < 0 ? undefined : fault('a Content-Length that is too large', unsearched.subarray(next));
  };
  const cut = (): MessageFrame | undefined => {
    const wrong = length === undefined ? readHead() : undefined;
    if (wrong || length === undefined) return wrong;
    return held.length < length ? waitForBody() : readBody(length);
  };
  return (chunk) => {
    held.push(chunk);
    const found: MessageFrame[] = [];
    for (let frame = cut(); frame; frame = cut()) found.push(frame);
    return found;
  };
}

/** Bytes received in chunks, joined only when they are read. */
class Held {
  #chunks: Buffer[] = [];
  length = 0;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  become(bytes: Buffer): void {
    this.#chunks = [bytes];
    this.length = bytes.length;
  }

  from(start: number): Buffer {
    let size = 0;
    let first = this.#chunks.length;
    while (first > 0 && size < this.length - start) size += this.#chunks[--first]?.length ?? 0;
    const bytes = Buffer.concat(this.#chunks.slice(first));
    if (first === 0) this.become(bytes);
    return bytes.subarray(size - (this.length - start));
  }
}

/** The last length in a head: before it may be the rest of a body that was longer than its header said. */
function lengthIn(head: string): number | undefined {
  const [, digits] = [...head.matchAll(/content-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n|$)/gi)].at(-1) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The start of a header; -1 = none. */
function headerIn(bytes: Buffer): number {
  const name = 'Content-Length:';
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
    if (/^Content-Length:[ \t]*\d+[ \t]*\r\n/.test(bytes.toString('latin1', at, at + overlap))) return at;
  return -1;
}
