import { locales } from './messages.js';

/** A locale that redlint speaks, from «es_ES.UTF-8», `es-MX`, `en` …; undefined for one that it does not. */
export function spoken(tag: string | undefined): string | undefined {
  const language = tag?.toLowerCase().split(/[-_.@]/, 1)[0];
  return language && locales.includes(language) ? language : undefined;
}

/** Spanish for the other languages of Spain, English for those of elsewhere. */
export const nearestTo = (tag: string | undefined): string | undefined =>
  tag === undefined ? undefined : (spoken(tag) ?? (/^(gl|eu|ast|an)([-_.@]|$)/i.test(tag) ? 'es' : 'en'));
