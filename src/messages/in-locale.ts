/** What there is in a locale, else in English, else in any language. */
export function inLocale<T>(texts: Readonly<Record<string, T>> & { readonly en: T }, locale: string): T;
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined;
export function inLocale<T>(texts: Readonly<Record<string, T>>, locale: string): T | undefined {
  return (Object.hasOwn(texts, locale) ? texts[locale] : undefined) ?? texts.en ?? Object.values(texts)[0];
}
