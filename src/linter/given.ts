import { languageCalled, networkCalled } from '../config/called.js';
import type { Config } from '../config/typed.js';
import { isDay } from '../config/values.js';
import { locales } from '../messages/messages.js';
import { spoken } from '../messages/spoken.js';
import { Mistake } from '../mistake.js';
import { largestSize } from '../run/drafts/max-size.js';
import { localDay } from '../run/local-day.js';
import type { ProjectOptions } from '../run/project.js';
import type { CommonOptions } from './linter.js';

/**
 * The locale that a tag such as `es-MX` names. Throws a Mistake on an unknown one: drafts would be read in no language,
 * and pass.
 */
export function localeOf(tag: string | undefined): string | undefined {
  const locale = spoken(tag);
  if (tag !== undefined && locale === undefined)
    throw new Mistake('invalid-value', { value: tag, option: 'locale', allowed: locales.join(', ') });
  return locale;
}

/** Throws a Mistake on an invalid number of seconds: no draft would be checked. */
export function refuseNoTime(timeout: number | undefined): void {
  if (timeout !== undefined && !(timeout > 0 && timeout <= 86_400))
    throw new Mistake('bad-seconds', { value: String(timeout), option: 'timeout' });
}

/** Throws a Mistake on an invalid number of bytes: every draft would be too large, or none. */
export function refuseNoSize(maxSize: number | undefined): void {
  if (maxSize !== undefined && !(Number.isFinite(maxSize) && maxSize >= 1 && maxSize <= largestSize))
    throw new Mistake('bad-bytes', { value: String(maxSize), option: 'maxSize', most: largestSize });
}

/** Throws a Mistake on an invalid day: with it no date would be past or future. */
export function refuseNoDay(today: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || !isDay(today)) throw new Mistake('bad-day', { value: today });
}

interface Given extends CommonOptions {
  readonly config?: string | false | Config;
  readonly noCode?: boolean;
  readonly allowCode?: boolean;
}

/** The options of the project that a linter on a folder opens. Throws a Mistake on an unknown network or language. */
export const projectOptions = (
  cwd: string,
  { config, today, asPublished, networks, language, noCode, allowCode, maxSize, timeout }: Given,
): ProjectOptions => ({
  cwd,
  // A linter may stay open for days.
  get today() {
    return today ?? localDay();
  },
  ...(asPublished && { asPublished }),
  commandLine: {
    ...(networks && { networks: networks.map(networkCalled) }),
    ...(language !== undefined && { language: languageCalled(language) }),
  },
  unusedWaivers: 'warning',
  noConfig: config === false,
  ...(typeof config === 'string' && { explicit: config }),
  ...(typeof config === 'object' && { given: config }),
  ...(noCode && { noCode }),
  ...(allowCode && { allowCode }),
  ...(maxSize !== undefined && { maxSize }),
  ...(timeout !== undefined && { timeout }),
});
