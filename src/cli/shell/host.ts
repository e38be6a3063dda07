import type { Readable, Writable } from 'node:stream';
import { Mistake } from '../../mistake.js';

/** Where a command writes. */
export type OutputStream = Writable & { isTTY?: boolean; columns?: number };

/** The process as the program sees it; tests pass in their own. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  cwd(): string;
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /**
   * Called after a few drafts of so many characters have been checked by all active rules: such a run has used most of
   * the program, and little else.
   */
  checked?: (characters: number) => void;
  on?(event: 'SIGINT', listener: () => void): unknown;
  off?(event: 'SIGINT', listener: () => void): unknown;
}

/** The process itself; its streams are created on first use. */
export const hostOf = (process: NodeJS.Process): Host => ({
  argv: process.argv,
  env: process.env,
  platform: process.platform,
  cwd: () => process.cwd(),
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return heard(process.stdout);
  },
  get stderr() {
    return heard(process.stderr);
  },
  on: (event, listener) => process.on(event, listener),
  off: (event, listener) => process.off(event, listener),
});

/** Errors go to whoever writes; a stream without a listener would end the process. */
function heard(stream: OutputStream): OutputStream {
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return stream;
}

/**
 * Writes a text and waits until it is accepted; a reader that stops early (`| head`) is not an error. Throws a Mistake
 * on a full disk.
 */
export function write(output: OutputStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (!error || code === 'EPIPE') resolve();
      else reject(new Mistake('unwritable', { file: '<stdout>', reason: code ?? String(error) }));
    });
  });
}
