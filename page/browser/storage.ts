/** What the page remembers: settings for good, texts until the tab is closed. Without storage it remembers nothing. */
interface Settings {
  locale: string;
  theme: string;
  networks: readonly string[];
}

export function recallSetting<K extends keyof Settings>(key: K): Settings[K] | undefined {
  try {
    const value = localStorage.getItem(`redlint.${key}`);
    return value === null ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}

export function rememberSetting<K extends keyof Settings>(key: K, value: Settings[K]): void {
  try {
    localStorage.setItem(`redlint.${key}`, JSON.stringify(value));
  } catch {}
}

/**
 * The data of a tab until it is closed: the draft, the facts of its pictures, a calendar, and the calendar post in the
 * editor.
 */
type TabText = 'draft' | 'told' | 'calendar' | 'lent';

/** A text of this tab after a reload. */
export function recallText(key: TabText): string {
  try {
    return sessionStorage.getItem(`redlint.${key}`) ?? '';
  } catch {
    return '';
  }
}

export function rememberText(key: TabText, text: string): void {
  try {
    sessionStorage.setItem(`redlint.${key}`, text);
  } catch {}
}
