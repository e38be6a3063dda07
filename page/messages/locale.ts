import texts from '../../src/messages/*/page.yml';

/** Languages that the page speaks. */
export const locales: readonly string[] = Object.keys(texts).sort();

const usual = 'es';
let spoken = usual;

/** The language that is spoken now. */
export const locale = (): string => spoken;
export const speak = (language: string): void => {
  spoken = language;
};

/** Whoever asks for one of these in which the page does not speak reads Spanish more likely than English. */
const besideSpanish: readonly string[] = ['gl', 'eu', 'ast', 'an', 'oc'];

/** The first of the languages that a browser asks for in which the page can answer. */
export function preferredLocale(languages: readonly string[]): string {
  for (const language of languages) {
    const [code = ''] = language.toLowerCase().split('-');
    if (locales.includes(code)) return code;
    if (besideSpanish.includes(code)) return 'es';
  }
  return usual;
}
