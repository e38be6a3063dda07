import { fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';

/**
 * Standard output or error where it is a file or a pipe: a text is written at once. Node's own stream would take 6 ms to
 * make, a twentieth of a run over one draft; where somebody has made it all the same, it is used, so that no text overtakes another.
 */
export class AtOnce {
  readonly isTTY = false;
  readonly columns = 0;
  readonly #take: (content: string | Uint8Array) => number;
  readonly #make: () => Writable;
  readonly #made: () => Writable | undefined;

  /** `take` writes what it can and tells how many bytes that was; `make` gives the stream, `made` the same if it is there already. */
  constructor(take: (content: string | Uint8Array) => number, make: () => Writable, made: () => Writable | undefined) {
    this.#take = take;
    this.#make = make;
    this.#made = made;
  }

  /** The same as a stream, for whoever talks with a program. */
  get stream(): Writable {
    return this.#make();
  }

  write(text: string, done: (error?: Error | null) => void = () => {}): void {
    const stream = this.#made();
    if (stream) {
      stream.write(text, done);
      return;
    }
    let rest: Buffer | undefined;
    try {
      // A text is written in half the time of its bytes; seldom not all of it is taken.
      const taken = this.#take(text);
      if (taken < Buffer.byteLength(text)) rest = Buffer.from(text).subarray(taken);
      while (rest?.length) rest = rest.subarray(this.#take(rest));
    } catch (error) {
      // The pipe is full, and whoever made it does not wait: the stream does.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') this.stream.write(rest ?? text, done);
      else done(error as Error);
      return;
    }
    done();
  }
}

/** Windows has pipes of another kind, and a terminal knows its width. */
export function isWrittenAtOnce(fd: number, platform: string): boolean {
  if (platform === 'win32') return false;
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
