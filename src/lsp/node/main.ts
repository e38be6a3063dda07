import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection, createProtocolConnection, type WatchDog } from 'vscode-languageserver';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createLinter } from '../../linter/node.js';
import { serve } from '../server.js';
import { diskFiles, pathOf } from './files.js';
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
}

/** Serves one client over two streams. Resolves to the exit code once it leaves: 0 when it said so before, else 1. */
export function start(options: ServerOptions): Promise<number> {
  const { input, output, cwd, version, homepage, locale, askedLocale, config, noCode } = options;
  const files = diskFiles(cwd, typeof config === 'string' ? config : undefined);
  const watching = diskWatch();
  return new Promise((done) => {
    let watched: NodeJS.Timeout | undefined;
    const end = async () => {
      clearInterval(watched);
      files.close();
      await watching.close();
      // What listens to it would keep the process alive.
      input.destroy();
      done(watchDog.shutdownReceived ? 0 : 1);
    };
    const watchDog: WatchDog = {
      shutdownReceived: false,
      initialize({ processId }) {
        // Another process may hold the input open. A client behind a container has a number that nobody has here.
        if (processId === null || !isAlive(processId)) return;
        watched = setInterval(() => isAlive(processId) || void end(), glance).unref();
      },
      exit: () => void end(),
    };
    input.on('end', () => void end()).on('close', () => void end());
    const reader = new StreamMessageReader(input);
    // Its timer would keep the process alive for ever where a client dies in the middle of a message.
    reader.partialMessageTimeout = 0;
    const connection = createConnection(
      (logger) => createProtocolConnection(reader, new StreamMessageWriter(output), logger),
      watchDog,
    );
    serve(connection, {
      version,
      ...(homepage !== undefined && { homepage }),
      locale,
      ...(askedLocale !== undefined && { askedLocale }),
      home: pathToFileURL(cwd).href,
      files,
      watch: watching.watch,
      open: async (folder, spoken) =>
        createLinter({
          cwd: pathOf(folder) ?? cwd,
          locale: spoken,
          baselined: true,
          ...(config !== undefined && { config }),
          ...(noCode && { noCode }),
        }),
    });
  });
}

/** So often is it asked whether the client's process is still there. In milliseconds. */
const glance = 3000;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
