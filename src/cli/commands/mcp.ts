import { resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { importModule } from '../../data/import-module.js';
import type { ServerOptions } from '../../mcp/main.js';
import { Mistake } from '../../mistake.js';
import { codeOf } from '../check/project.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile } from '../program.js';
import { endedSoon } from '../shell/ended-soon.js';
import { configuredLocale, localeOf } from '../shell/locale.js';

/**
 * `redlint mcp [folder]`: the server for assistants, over standard input and output. It is a program of its own, loaded
 * only here.
 */
export const run: CommandFile['run'] = async ({ host, version }, [named], given) => {
  const options = given as Partial<CheckOptions>;
  const cwd = host.cwd();
  const folder = resolve(cwd, (named as string | undefined) ?? '.');
  if (kindOf(folder) !== 'folder') throw new Mistake('server-folder', { path: named as string });
  const { start } = (await importModule(new URL('mcp.js', import.meta.url).href)) as {
    start(options: ServerOptions): Promise<number>;
  };
  const code = await start({
    input: host.stdin,
    output: host.stdout,
    errors: host.stderr,
    folder,
    version,
    locale: localeOf(host, configuredLocale(folder)) ?? 'en',
    ...(options.config === false && { config: false }),
    ...(typeof options.config === 'string' && { config: resolve(cwd, options.config) }),
    ...(options.maxSize !== undefined && { maxSize: options.maxSize }),
    ...(options.timeout !== undefined && { timeout: options.timeout }),
    ...codeOf(host, options),
  });
  return endedSoon(code);
};
