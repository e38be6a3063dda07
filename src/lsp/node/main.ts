import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { WatchDog } from 'vscode-languageserver';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { isAlive } from '../../data/alive.js';
import { createLinter } from '../../linter/node.js';
import type { Host } from '../host.js';
import { type Server, serve } from '../server.js';
import { diskFiles, pathOf } from './files.js';
import { FrameReader } from './reader.js';
import { diskWatch } from './watch.js';

/** Options for starting the server. */
export interface ServerOptions {
  readonly input: Readable;
  readonly output: Writable;
  readonly cwd: string;
  readonly version: string;
  readonly homepage?: string;
  readonly locale: string;
  readonly askedLocale?: string;
  /** One config file for all drafts, absolute, or none at all. */
  readonly config?: string | false;
  /** Refuses configs and rules that are code. */
  readonly noCode?: boolean;
  /** Runs them even when they are outside the project or belong to another user. */
  readonly allowCode?: boolean;
}

/** Serves one client over two streams. Resolves to the exit code when it leaves: 0 when it announced that, else 1. */
export function start(options: ServerOptions): Promise<number> {
  const { input, output, cwd, config } = options;
  const files = diskFiles(cwd, typeof config === 'string' ? config : undefined);
  const watching = diskWatch();
  return new Promise((done) => {
    let isOver = false;
    const end = async (): Promise<void> => {
      if (isOver) return;
      isOver = true;
      client.forget();
      process.removeListener('exit', files.close);
      stray.forget();
      server.close();
      files.close();
      await watching.close().catch(() => {});
      // A listener on it would keep the process alive.
      input.destroy();
      done(client.shutdownReceived ? 0 : 1);
    };
    const client = watchDogWith(() => void end());
    const server = serve(
      { reader: new FrameReader(input), writer: new StreamMessageWriter(output), watchDog: client },
      () => hostOf(options, files, watching.watch),
    );
    const stray = catchStray(server, () => void end());
    // A user's own rule may end the process.
    process.once('exit', files.close);
    for (const event of ['end', 'close', 'error']) input.on(event, () => void end());
    // A client that no longer reads is gone, though its input may still be open.
    for (const event of ['close', 'error']) output.on(event, () => void end());
  });
}

function hostOf(
  { cwd, version, homepage, locale, askedLocale, config, noCode, allowCode }: ServerOptions,
  files: NonNullable<Host['files']>,
  watch: NonNullable<Host['watch']>,
): Host {
  return {
    version,
    ...(homepage !== undefined && { homepage }),
    locale,
    ...(askedLocale !== undefined && { askedLocale }),
    home: pathToFileURL(cwd).href,
    files,
    watch,
    open: async (folder, spoken, trusted) =>
      createLinter({
        cwd: pathOf(folder) ?? cwd,
        locale: spoken,
        baselined: true,
        ...(config !== undefined && { config }),
        ...((noCode || !trusted) && { noCode: true }),
        ...(allowCode && { allowCode }),
      }),
  };
}

/** In milliseconds: how often to check that the client's process is still running. */
const glance = 3000;

/** Calls `end` once the client leaves or its process is gone: another one may hold the input open. */
function watchDogWith(end: () => void): WatchDog & { forget(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    shutdownReceived: false,
    initialize({ processId }) {
      // The process id of a client in a container means nothing here.
      if (processId === null || !isAlive(processId)) return;
      timer = setInterval(() => isAlive(processId) || end(), glance).unref();
    },
    exit: end,
    forget: () => clearInterval(timer),
  };
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * The last resort: uncaught errors, such as a later one by a user's own rule, are logged; signals end the server in
 * order.
 */
function catchStray({ log }: Server, end: () => void): { forget(): void } {
  for (const signal of signals) process.on(signal, end);
  process.on('uncaughtException', log).on('unhandledRejection', log);
  return {
    forget() {
      for (const signal of signals) process.removeListener(signal, end);
      process.removeListener('uncaughtException', log).removeListener('unhandledRejection', log);
    },
  };
}
