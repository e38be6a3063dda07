import type { Config } from '../config/typed.js';
import { isDay } from '../config/values.js';
import { networkLike, networkOf } from '../draft/front-matter/keys.js';
import { locales } from '../messages/messages.js';
import { spoken } from '../messages/spoken.js';
import { Mistake } from '../mistake.js';
import { type Network, networkNames } from '../network/network.js';
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

/** Throws a Mistake on an invalid day: with it no date would be past or future. */
export function refuseNoDay(today: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || !isDay(today)) throw new Mistake('bad-day', { value: today });
}

/** The network that a name means. Throws a Mistake on one that means none. */
export function networkCalled(name: string): Network {
  const network = networkOf(name);
  if (network) return network;
  const near = networkLike(name);
  const allowed = { or: networkNames };
  throw near
    ? new Mistake('unknown-network-near', { name, near, allowed })
    : new Mistake('unknown-network', { name, allowed });
}

/** A code of a language, or `auto`, as it was given. Throws a Mistake on anything else. */
export function languageCode(value: string): string {
  if (!/^(?:auto|[a-z]{2,3})$/.test(value)) throw new Mistake('bad-language', { value });
  return value;
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
    ...(language !== undefined && { language: languageCode(language) }),
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
