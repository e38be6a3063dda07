import { Console } from 'node:console';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { openFolder, type ProjectWishes } from './open.js';
import { serverOf } from './server.js';

/** How the server is started. */
export interface ServerOptions extends ProjectWishes {
  readonly input: Readable;
  readonly output: Writable;
  /** Where faults are printed, and what rules of the user's own print. */
  readonly errors: Writable;
  /** The project's folder, absolute. */
  readonly folder: string;
  readonly version: string;
}

/** A text of 5 MB, each of its characters escaped. In bytes. */
const longestMessage = 2 ** 25;

/**
 * Serves one client over two streams. Resolves to the exit code once it leaves: 0, or 1 where it sent what no message
 * can be.
 */
export async function start(options: ServerOptions): Promise<number> {
  const { input, output, errors, folder, version, ...wishes } = options;
  // The output is the protocol's: a rule of the user's own may print.
  globalThis.console = new Console(errors, errors);
  const log = (error: unknown): void => console.error(error);
  const running = new Set<Promise<unknown>>();
  const server = serverOf({
    version,
    locale: wishes.locale,
    open: openFolder(folder, wishes),
    during(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    log,
  });
  const transport = new StdioServerTransport(input, output, { maxBufferSize: longestMessage });
  process.on('uncaughtException', log).on('unhandledRejection', log);
  // A line that is no message is the client's fault: its words say enough.
  server.onerror = ({ message }) => log(message);
  const left = new Promise<number>((done) => {
    // What was asked before the end is still answered.
    const end = async (): Promise<void> => {
      await setImmediate();
      await Promise.allSettled(running);
      await setImmediate();
      done(0);
    };
    for (const event of ['end', 'close', 'error']) input.on(event, () => void end());
    for (const event of ['close', 'error']) output.on(event, () => done(0));
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => done(0));
    server.onclose = () => done(1);
  });
  await server.connect(transport);
  const code = await left;
  await server.close();
  // What listens to it would keep the process alive.
  input.destroy();
  return code;
}
