import texts from '../../src/messages/*/page.yml';
import { readIn } from '../../src/messages/in-locale.js';

/** Languages that the page speaks. */
export const locales: readonly string[] = Object.keys(texts).sort();

const usual = 'es';
let spoken = usual;

/** The language that is spoken now. */
export const locale = (): string => spoken;
export const speak = (language: string): void => {
  spoken = language;
};

/** The first of the languages that a browser asks for in which the page can answer. */
export function preferredLocale(languages: readonly string[]): string {
  for (const language of languages) {
    const [code = ''] = language.toLowerCase().split('-');
    if (locales.includes(code)) return code;
    if (readIn(code).includes('es')) return 'es';
  }
  return usual;
}
