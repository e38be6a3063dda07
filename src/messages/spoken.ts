import { readIn } from './in-locale.js';
import { locales } from './messages.js';

/** A locale that redlint speaks, from «es_ES.UTF-8», `es-MX`, `en` …; undefined for any other. */
export function spoken(tag: string | undefined): string | undefined {
  const language = tag && languageOf(tag);
  return language && locales.includes(language) ? language : undefined;
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_.@]/, 1)[0] as string;

/** Spanish for the other languages of Spain, English for those of elsewhere. */
export const nearestTo = (tag: string | undefined): string | undefined =>
  tag === undefined ? undefined : readIn(languageOf(tag)).find((code) => locales.includes(code));
