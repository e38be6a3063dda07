import { writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { Mistake } from '../../mistake.js';
import { AtOnce, isWrittenAtOnce } from './at-once.js';

type Terminal = Writable & { isTTY?: boolean; columns?: number };

/** Where a command writes. */
export type Output = Terminal | AtOnce;

/** The process as the program sees it: what a test can hand in instead. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  cwd(): string;
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  on?(event: 'SIGINT', listener: () => void): unknown;
  off?(event: 'SIGINT', listener: () => void): unknown;
}

/** The process itself; its outputs are made when something is written. */
export function hostOf(process: NodeJS.Process): Host {
  const stdout = outputOf(process, 'stdout', 1);
  const stderr = outputOf(process, 'stderr', 2);
  return {
    argv: process.argv,
    env: process.env,
    platform: process.platform,
    cwd: () => process.cwd(),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    on: (event, listener) => process.on(event, listener),
    off: (event, listener) => process.off(event, listener),
  };
}

/** Node makes the stream of an output when it is first asked for, by us or by a rule of the user's own: that is noted. */
function outputOf(process: NodeJS.Process, name: 'stdout' | 'stderr', fd: number): () => Output {
  const { get } = Object.getOwnPropertyDescriptor(process, name) as { get: () => Terminal };
  let made: Terminal | undefined;
  const stream = (): Terminal => {
    // Whoever writes gets the error; without a listener the process would end.
    made ??= get.call(process).on('error', () => {});
    return made;
  };
  Object.defineProperty(process, name, { configurable: true, enumerable: true, get: stream });
  const take = (content: string | Uint8Array): number =>
    typeof content === 'string' ? writeSync(fd, content) : writeSync(fd, content);
  let output: Output | undefined;
  return () => {
    output ??= isWrittenAtOnce(fd, process.platform) ? new AtOnce(take, stream, () => made) : stream();
    return output;
  };
}

/** An output as a stream of Node. */
export const streamOf = (output: Output): Terminal => (output instanceof AtOnce ? output.stream : output);

/** Writes a text and waits until it is taken; a reader that has seen enough (`| head`) is no mistake. Throws a Mistake on a full disk. */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      const { code } = (error ?? {}) as NodeJS.ErrnoException;
      if (!error || code === 'EPIPE') resolve();
      else reject(new Mistake('unwritable', { file: '<stdout>', reason: code ?? String(error) }));
    });
  });
}
