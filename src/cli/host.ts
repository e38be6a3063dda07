import type { Readable, Writable } from 'node:stream';
import { Mistake } from '../mistake.js';

/** The process as the program sees it: what a test can hand in instead. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  cwd(): string;
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
  on?(event: 'SIGINT', listener: () => void): unknown;
  off?(event: 'SIGINT', listener: () => void): unknown;
}

/** Writes a text and waits until it is taken; a reader that has seen enough (`| head`) is no mistake. Throws a Mistake on a full disk. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (!error || code === 'EPIPE') resolve();
      else reject(new Mistake('unwritable', { file: '<stdout>', reason: code ?? String(error) }));
    });
  });
}
