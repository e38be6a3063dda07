import { Readable, Writable } from 'node:stream';
import { main } from '../src/cli/main.js';
import { forgetFolders } from '../src/run/drafts/known-folders.js';
import { bin, plainEnv, type Run, type RunOptions } from './run.js';

/**
 * Runs the command in this process: for all that it says, and nothing of the process itself. With `columns`, at a
 * terminal.
 */
export async function answer(
  args: readonly string[],
  { cwd = process.cwd(), input = '', env = {}, columns }: Omit<RunOptions, 'uid'> & { readonly columns?: number } = {},
): Promise<Run> {
  // A process knows nothing of folders yet.
  forgetFolders();
  const [out, err] = [written(), written()];
  const code = await main({
    argv: [process.execPath, bin, ...args],
    env: { ...plainEnv, ...env },
    platform: process.platform,
    cwd: () => cwd,
    stdin: Readable.from([Buffer.from(input)]),
    stdout: Object.assign(out.stream, columns !== undefined && { isTTY: true, columns }),
    stderr: err.stream,
  });
  return { code, out: out.text(), err: err.text() };
}

function written(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
