import { dirname, join } from 'node:path';
import { configsIn, kindOf } from '../../config/files.js';
import { nearestTo, spoken } from '../../messages/spoken.js';
import { glance } from './glance.js';
import type { Host } from './host.js';

/**
 * The language of help, mistakes and reports: from `--locale`, `REDLINT_LOCALE`, the config, the environment or the
 * system; undefined when nothing says so.
 */
export function localeOf(
  { argv, env, platform }: Pick<Host, 'argv' | 'env' | 'platform'>,
  configured?: string,
): string | undefined {
  const at = argv.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const option = argv[at]?.includes('=') ? argv[at].slice('--locale='.length) : argv[at + 1];
  const asked = (at >= 0 ? spoken(option) : undefined) ?? spoken(env.REDLINT_LOCALE) ?? spoken(configured);
  return asked ?? nearestTo(environmentOf(env) ?? systemOf(platform));
}

/** The locale of the environment, in gettext's order; «C» and POSIX name no language. */
function environmentOf({ LC_ALL, LC_MESSAGES, LANG, LANGUAGE }: Host['env']): string | undefined {
  const set = LC_ALL || LC_MESSAGES || LANG;
  if (set && /^(C|POSIX)([.@]|$)/i.test(set)) return undefined;
  return [...(LANGUAGE?.split(':') ?? []), set].find(Boolean);
}

/** Node knows the system language where people choose it in a window; elsewhere it only knows the environment. */
const systemOf = (platform: string): string | undefined =>
  platform === 'win32' || platform === 'darwin' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;

/**
 * The locale that the nearest config asks for, taken from its raw text: faults of a config are reported in its own
 * language, before it is parsed.
 */
export function configuredLocale(folder: string): string | undefined {
  for (const name of configsIn(folder)) {
    const file = join(folder, name);
    // Reading a pipe would block.
    const text = kindOf(file) === 'file' ? glance(file) : '';
    const own = name === 'package.json' ? (text.split('"redlint"', 2)[1] ?? '') : text;
    const locale = /^\s*["']?locale["']?\s*:\s*["']?([a-z]{2,3})\b/m.exec(own)?.[1];
    if (spoken(locale)) return locale;
  }
  return dirname(folder) === folder ? undefined : configuredLocale(dirname(folder));
}
