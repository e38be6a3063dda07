import { unknownLanguage } from '../../language/detect.js';
import { say } from '../../messages/messages.js';
import { rememberedEach } from '../../text/remembered.js';

/**
 * The name of a language in the locale («castellano»), of a script for the code of one (`und-Arab`), that it is not
 * known, else the code.
 */
export function languageName(language: string | undefined, locale: string): string {
  if (language === undefined || language === unknownLanguage) return say(locale, 'report.language_unknown');
  const script = /^und-(\p{L}{4})$/u.exec(language)?.[1];
  try {
    return script ? scriptsIn(locale)(script) : languagesIn(locale)(language);
  } catch {
    return language;
  }
}

/** Names are slow to look up, and every note on a guessed language has one. */
const namesOf = (type: 'language' | 'script') =>
  rememberedEach((locale) => {
    const names = new Intl.DisplayNames(locale, { type });
    return rememberedEach((code) => names.of(code) ?? code);
  });
const [languagesIn, scriptsIn] = [namesOf('language'), namesOf('script')];

/** The code of a language, else the name of a script, or that it is not known. */
export const codeOrName = (language: string | undefined, locale: string): string =>
  language === undefined || /^und\b/.test(language) ? languageName(language, locale) : language;
