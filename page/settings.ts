import type { OpenSheet } from './sheet.js';

/** What the page remembers: choices for good, the draft until the tab is closed. Without storage it remembers nothing. */
interface Remembered {
  locale: string;
  theme: string;
  networks: readonly string[];
}

export function recall<K extends keyof Remembered>(key: K): Remembered[K] | undefined {
  try {
    const value = localStorage.getItem(`redlint.${key}`);
    return value === null ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}

export function remember<K extends keyof Remembered>(key: K, value: Remembered[K]): void {
  try {
    localStorage.setItem(`redlint.${key}`, JSON.stringify(value));
  } catch {}
}

/** The calendar of this tab, after a reload. */
export function recallSheet(): OpenSheet | undefined {
  try {
    return JSON.parse(sessionStorage.getItem('redlint.sheet') ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberSheet(sheet: OpenSheet): void {
  try {
    sessionStorage.setItem('redlint.sheet', JSON.stringify(sheet));
  } catch {}
}

/** The draft of this tab, after a reload. */
export function recallDraft(): string {
  try {
    return sessionStorage.getItem('redlint.draft') ?? '';
  } catch {
    return '';
  }
}

export function rememberDraft(text: string): void {
  try {
    sessionStorage.setItem('redlint.draft', text);
  } catch {}
}
