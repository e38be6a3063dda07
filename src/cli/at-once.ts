import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

/**
 * Standard output or error where it is a file or a pipe: a text is written at once. Node's own stream would take 6 ms to
 * make, a twentieth of a run over one draft.
 */
export class AtOnce {
  readonly isTTY = false;
  readonly columns = 0;
  readonly #fd: number;
  readonly #make: () => Writable;
  #stream: Writable | undefined;

  constructor(fd: number, make: () => Writable) {
    this.#fd = fd;
    this.#make = make;
  }

  /** The same as a stream, for whoever talks with a program. */
  get stream(): Writable {
    this.#stream ??= this.#make();
    return this.#stream;
  }

  write(text: string, done: (error?: Error | null) => void = () => {}): void {
    if (this.#stream) {
      this.#stream.write(text, done);
      return;
    }
    let rest: Buffer | undefined;
    try {
      // A text is written in half the time of its bytes; seldom not all of it is taken.
      const taken = writeSync(this.#fd, text);
      if (taken < Buffer.byteLength(text)) rest = Buffer.from(text).subarray(taken);
      while (rest?.length) rest = rest.subarray(writeSync(this.#fd, rest));
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
  const stat = fstatSync(fd);
  return stat.isFile() || stat.isFIFO() || stat.isSocket();
}
