import { resolve } from 'node:path';
import { importModule } from '../../data/import-module.js';
import type { ServerOptions } from '../../lsp/node/main.js';
import { codeOf } from '../check/project.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile } from '../program.js';
import { tool } from '../tool.js';

/**
 * `redlint lsp`: the language server for editors, over standard input and output. It is a program of its own, loaded
 * only here.
 */
export const run: CommandFile['run'] = async ({ host, locale, version }, _, given) => {
  const options = given as Partial<CheckOptions>;
  const { start } = (await importModule(new URL('lsp.js', import.meta.url).href)) as {
    start(options: ServerOptions): Promise<number>;
  };
  const cwd = host.cwd();
  const code = await start({
    input: host.stdin,
    output: host.stdout,
    cwd,
    version,
    ...(tool.homepage !== undefined && { homepage: tool.homepage }),
    locale,
    ...(options.locale !== undefined && { askedLocale: locale }),
    ...(options.config === false && { config: false }),
    ...(typeof options.config === 'string' && { config: resolve(cwd, options.config) }),
    ...codeOf(host, options),
  });
  // Nothing left running by a user's own rule keeps the server alive after its client has left.
  setTimeout(() => process.exit(code), grace).unref();
  return code;
};

/** Milliseconds that the process may take to end after the client has left. */
const grace = 1000;
