import { readdirSync } from 'node:fs';
import { locales } from '../src/messages/messages.js';

/** The locales that exist, Spanish first, as pages of rules have them. */
export const spokenLocales: readonly string[] = ['es', ...locales.filter((code) => code !== 'es')];

const filesOf = (locale: string): string[] =>
  readdirSync(`src/messages/${locale}`)
    .filter((name) => name.endsWith('.yml'))
    .sort();

/** Those that have a file for each of English: a sentence that is added there is added to them. Others are begun. */
export const wholeLocales: readonly string[] = spokenLocales.filter(
  (locale) => filesOf(locale).join() === filesOf('en').join(),
);
