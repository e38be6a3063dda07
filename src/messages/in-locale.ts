/** Texts by locale; what English has is what there is to say. */
export type Locales<T> = Readonly<Record<string, T>> & { readonly en: T };

/** A text, and the language that it is in. */
export interface Told<T> {
  readonly text: T;
  readonly language: string;
}

/**
 * The first text that has what is asked for: that of the locale, else of English, else of any language. The language goes with
 * it: a sentence falls back whole, what fills it and joins its lists too.
 */
export function toldIn<T>(texts: Locales<T>, locale: string): Told<T>;
export function toldIn<T>(
  texts: Readonly<Record<string, T>>,
  locale: string,
  has?: (text: T) => boolean,
): Told<T> | undefined;
export function toldIn<T>(
  texts: Readonly<Record<string, T>>,
  locale: string,
  has: (text: T) => boolean = () => true,
): Told<T> | undefined {
  for (const language of new Set([locale, 'en', ...Object.keys(texts)])) {
    if (!Object.hasOwn(texts, language)) continue;
    const text = texts[language] as T;
    if (has(text)) return { text, language };
  }
  return undefined;
}

/** What there is in a locale, else in English, else in any language. */
export function inLocale<T>(texts: Locales<T>, locale: string): T;
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined;
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined {
  return toldIn(texts, locale)?.text;
}

/** The texts of a locale by their keys, each that it lacks in English: for texts that stand by themselves. */
export const eachInLocale = <T>(texts: Locales<Readonly<Record<string, T>>>, locale: string) =>
  locale !== 'en' && Object.hasOwn(texts, locale) ? { ...texts.en, ...texts[locale] } : texts.en;
