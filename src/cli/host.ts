import type { Readable, Writable } from 'node:stream';
import { Mistake } from '../mistake.js';
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
  // Whoever writes gets the error; without a listener the process would end.
  const heard = (stream: Terminal): Terminal => stream.on('error', () => {});
  const outputOf = (fd: 1 | 2, stream: () => Terminal): (() => Output) => {
    let output: Output | undefined;
    return () => {
      output ??= isWrittenAtOnce(fd, process.platform) ? new AtOnce(fd, () => heard(stream())) : heard(stream());
      return output;
    };
  };
  const stdout = outputOf(1, () => process.stdout);
  const stderr = outputOf(2, () => process.stderr);
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
