/** The name of a language in the locale («castellano»), of a script for the code of one (`und-Arab`), else the code. */
export function languageName(language: string, locale: string): string {
  const script = /^und-(\p{L}{4})$/u.exec(language)?.[1];
  try {
    const names = new Intl.DisplayNames(locale, { type: script ? 'script' : 'language' });
    return names.of(script ?? language) ?? language;
  } catch {
    return language;
  }
}
