import { runningCode } from '../data/running-code.js';
import { locales, say } from '../messages/messages.js';
import { spoken } from '../messages/spoken.js';
import { Mistake } from '../mistake.js';
import { visibleLines } from '../report/visible.js';
import { commands } from './commands.js';
import { runProgram } from './program.js';
import { type Host, write } from './shell/host.js';
import { configuredLocale, localeOf } from './shell/locale.js';
import { tool } from './tool.js';

export { hasRunCode } from '../data/running-code.js';
export { hostOf } from './shell/host.js';

/** Runs the jobs of a worker thread. */
export const answerJobs = async (): Promise<void> => (await import('../run/threads/worker.js')).answerJobs();

/** Runs redlint in a process and resolves to the exit code: 0 clean, 1 findings, 2 a mistake or a bug. Never throws. */
export async function main(host: Host): Promise<number> {
  const voice = { locale: 'en' };
  try {
    voice.locale = localeOf(host, configuredLocale(folderOf(host))) ?? 'en';
    const asked = host.env.REDLINT_LOCALE;
    if (asked && !spoken(asked))
      throw new Mistake('invalid-value', { option: 'REDLINT_LOCALE', value: asked, allowed: locales.join(', ') });
    return await runProgram(host, voice, tool.version, commands);
  } catch (error) {
    // When stderr is full too, only the exit code is left.
    await write(host.stderr, complaint(error, voice.locale)).catch(() => {});
    return 2;
  }
}

/** The message for a process that ends in the middle of a run. */
export const endedEarly = (host: Host): string =>
  `redlint: ${endedIn(localeOf(host, undefined) ?? 'en', runningCode())}\n`;

const endedIn = (locale: string, file: string | undefined): string =>
  file === undefined ? say(locale, 'cli.ended_early') : say(locale, 'cli.ended_in', { file: visibleLines(file) });

/** The working folder. Throws a Mistake when it has been deleted meanwhile. */
function folderOf(host: Host): string {
  try {
    return host.cwd();
  } catch {
    throw new Mistake('no-folder');
  }
}

const complaint = (error: unknown, locale: string): string =>
  error instanceof Mistake
    ? visibleLines(error.in(locale)).replace(/^/gm, 'redlint: ').concat('\n')
    : `${say(locale, 'cli.bug')}\n\n${stackOf(error)}\n`;

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
