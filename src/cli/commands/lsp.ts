import { resolve } from 'node:path';
import { importModule } from '../../data/import-module.js';
import type { ServerOptions } from '../../lsp/node/main.js';
import { codeOf } from '../check/project.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile } from '../program.js';
import { endedSoon } from '../shell/ended-soon.js';
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
  return endedSoon(code);
};
