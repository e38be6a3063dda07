/** Texts by locale; what English has is what there is to say. */
export type Locales<T> = Readonly<Record<string, T>> & { readonly en: T };

/** A text, and the language that it is in. */
export interface Told<T> {
  readonly text: T;
  readonly language: string;
}

/** Languages whose speakers read Spanish more likely than English. */
const besideSpanish: readonly string[] = ['an', 'ast', 'ca', 'eu', 'gl', 'oc'];

/**
 * The languages in which a text is looked for, best first: that of the locale, Spanish where its speakers read it,
 * English.
 */
export function readIn(locale: string): readonly string[] {
  if (locale === 'en') return ['en'];
  return besideSpanish.includes(locale) ? [locale, 'es', 'en'] : [locale, 'en'];
}

/**
 * The first text that has what is asked for: in a language that speakers of the locale read, else in any. The language
 * goes with it: a sentence falls back whole, what fills it and joins its lists too.
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
  const firstOf = (languages: readonly string[]): Told<T> | undefined => {
    for (const language of languages) {
      if (!Object.hasOwn(texts, language)) continue;
      const text = texts[language] as T;
      if (has(text)) return { text, language };
    }
    return undefined;
  };
  return firstOf(readIn(locale)) ?? firstOf(Object.keys(texts));
}

/** What there is in a language that speakers of the locale read, else in any. */
export function inLocale<T>(texts: Locales<T>, locale: string): T;
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined;
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined {
  return toldIn(texts, locale)?.text;
}

/**
 * The texts of a locale by their keys, each that it lacks as speakers of it read it: for texts that stand by
 * themselves.
 */
export const eachInLocale = <T>(
  texts: Locales<Readonly<Record<string, T>>>,
  locale: string,
): Readonly<Record<string, T>> =>
  Object.assign(
    {},
    ...readIn(locale)
      .map((code) => (Object.hasOwn(texts, code) ? texts[code] : {}))
      .reverse(),
  );
