import { dirname, resolve } from 'node:path';
import { Mistake } from '../../mistake.js';
import { visibleLines } from '../../report/visible.js';
import { baselineName } from '../../run/baseline-file.js';
import { forgetFolders } from '../../run/drafts/known-folders.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { outputsOf } from '../shell/output.js';

/** Changes within this many milliseconds count as one. */
const pause = 150;

/** Checks, and checks again whenever a draft or a config changes, until Ctrl-C: exit code 0. */
export async function watch(
  shell: Shell,
  paths: readonly string[],
  options: CheckOptions,
  check: (shell: Shell, paths: readonly string[], options: CheckOptions) => Promise<number>,
): Promise<number> {
  const { default: chokidar } = await import('chokidar');
  const { host, t } = shell;
  const again = async () => {
    if (host.stdout.isTTY && host.env.TERM !== 'dumb') await shell.print('\u001b[2J\u001b[H');
    forgetFolders();
    try {
      await check(shell, paths, options);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      await shell.notify(`redlint: ${visibleLines(error.in(shell.locale))}\n`);
    }
    await shell.notify(`${t('watching')}\n`);
  };
  await again();
  const cwd = host.cwd();
  const roots = (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path));
  const own = ownFiles(shell, options);
  const watcher = chokidar.watch([...new Set([...roots, ...configFolders(cwd)])], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      /[\\/](node_modules|\.git)([\\/]|$)/.test(path) ||
      own.has(resolve(path)) ||
      (stats?.isFile() === true && !isWatched(path)),
  });
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let busy = Promise.resolve();
    watcher.on('error', fail);
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        busy = busy.then(again).catch(fail);
      }, pause);
    });
    host.on?.(
      'SIGINT',
      () =>
        void watcher
          .close()
          .then(() => busy)
          .then(() => done(0)),
    );
  });
}

/** Files that the run writes: without this, each report would start the next run. */
function ownFiles({ host }: Shell, options: CheckOptions): ReadonlySet<string> {
  const { format, outputFile, writeBaseline, pruneBaseline, baseline } = options;
  const reports = outputsOf(host, format, outputFile).flatMap(({ file }) => (file === undefined ? [] : [file]));
  const written = writeBaseline || pruneBaseline ? [...reports, baseline || baselineName] : reports;
  return new Set(written.map((file) => resolve(host.cwd(), file)));
}

const isWatched = (path: string): boolean =>
  /\.(md|markdown|txt|csv|xlsx|ods|docx|ya?ml|json|m?js|ts|jpe?g|png|webp)$|redlint(rc|ignore)$/i.test(path);

/** Most configs are in the folder itself; those above it seldom change. */
const configFolders = (cwd: string): string[] => [cwd].filter((folder) => dirname(folder) !== folder);
