/** Languages that the page speaks. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

let spoken: Locale = 'es';

/** The language that is spoken now. */
export const locale = (): Locale => spoken;
export const speak = (language: Locale): void => {
  spoken = language;
};

/** Whoever asks for one of these reads Spanish more likely than English. */
const besideSpanish: readonly string[] = ['ca', 'gl', 'eu', 'ast', 'an', 'oc'];

/** The first of the languages that a browser asks for in which the page can answer. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const [code = ''] = language.toLowerCase().split('-');
    if (code === 'es' || code === 'en') return code;
    if (besideSpanish.includes(code)) return 'es';
  }
  return 'es';
}
