import { unknownLanguage } from '../../language/detect.js';
import { say } from '../../messages/messages.js';

/**
 * The name of a language in the locale («castellano»), of a script for the code of one (`und-Arab`), that it is not
 * known, else the code.
 */
export function languageName(language: string | undefined, locale: string): string {
  if (language === undefined || language === unknownLanguage) return say(locale, 'report.language_unknown');
  const script = /^und-(\p{L}{4})$/u.exec(language)?.[1];
  try {
    const names = new Intl.DisplayNames(locale, { type: script ? 'script' : 'language' });
    return names.of(script ?? language) ?? language;
  } catch {
    return language;
  }
}

/** The code of a language, else the name of a script, or that it is not known. */
export const codeOrName = (language: string | undefined, locale: string): string =>
  language === undefined || /^und\b/.test(language) ? languageName(language, locale) : language;
