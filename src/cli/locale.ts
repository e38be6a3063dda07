import { locales } from '../say/say.js';

/** A locale that redlint speaks, from «es_ES.UTF-8», `es-MX`, `en` …; undefined for one that it does not. */
export function spoken(tag: string | undefined): string | undefined {
  const language = tag?.toLowerCase().split(/[-_.@]/, 1)[0];
  return language && locales.includes(language) ? language : undefined;
}

/**
 * The language of help, mistakes and reports: `--locale`, `REDLINT_LOCALE`, the config's, then the system's; Spanish for
 * the other languages of Spain, English else.
 */
export function localeOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  configured?: string,
): string {
  const at = argv.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const option = argv[at]?.includes('=') ? argv[at].slice('--locale='.length) : argv[at + 1];
  const asked = (at >= 0 ? spoken(option) : undefined) ?? spoken(env.REDLINT_LOCALE) ?? spoken(configured);
  if (asked) return asked;
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return spoken(system) ?? (/^(ca|gl|eu|ast|an)(_|\.|$)/.test(system) ? 'es' : 'en');
}
