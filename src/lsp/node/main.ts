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

/** How the server is started. */
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
  /** Runs them also where they lie outside of the project or belong to another user. */
  readonly allowCode?: boolean;
}

/** Serves one client over two streams. Resolves to the exit code once it leaves: 0 when it said so before, else 1. */
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
      // What listens to it would keep the process alive.
      input.destroy();
      done(client.shutdownReceived ? 0 : 1);
    };
    const client = watchDogWith(() => void end());
    const server = serve(
      { reader: new FrameReader(input), writer: new StreamMessageWriter(output), watchDog: client },
      () => hostOf(options, files, watching.watch),
    );
    const stray = catchStray(server, () => void end());
    // A rule of the user's own may end the process.
    process.once('exit', files.close);
    for (const event of ['end', 'close', 'error']) input.on(event, () => void end());
    // Whoever does not read any more is gone, though its input may still be open.
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

/** So often is it asked whether the client's process is still there. In milliseconds. */
const glance = 3000;

/** Calls `end` once the client leaves or its process is gone: another one may hold the input open. */
function watchDogWith(end: () => void): WatchDog & { forget(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    shutdownReceived: false,
    initialize({ processId }) {
      // A client behind a container has a number that nobody has here.
      if (processId === null || !isAlive(processId)) return;
      timer = setInterval(() => isAlive(processId) || end(), glance).unref();
    },
    exit: end,
    forget: () => clearInterval(timer),
  };
}

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The last net: what nobody caught, such as what a rule of the user's own throws later, is logged; signals end the server in order. */
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
