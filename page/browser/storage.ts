/** The settings that the page remembers for good. Without storage it remembers nothing. */
interface Settings {
  locale: string;
  theme: string;
  networks: readonly string[];
  /** Are texts kept on this computer? */
  keep: boolean;
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
