import { type HouseText, isHouseText, isKeeping, keepText, keptHouse, type TabText } from './kept.js';

let full = (): void => {};

/** Sets what to do, once, when the browser has no room for a text. */
export const whenFull = (act: () => void): void => {
  full = act;
};

/** A text of this tab after a reload; a file of the house as any tab has kept it. */
export function recallText(key: TabText | HouseText): string {
  try {
    if (isHouseText(key) && isKeeping()) return keptHouse(key) ?? '';
    return sessionStorage.getItem(`redlint.${key}`) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a text until the tab is closed and, where people chose that, on this computer. */
export function rememberText(key: TabText | HouseText, text: string): void {
  try {
    // A text for which there is no room must not leave the one before it.
    sessionStorage.removeItem(`redlint.${key}`);
    sessionStorage.setItem(`redlint.${key}`, text);
    if (isKeeping()) keepText(key, text);
  } catch (error) {
    // A browser that lets nothing be stored is no surprise; one without room for the last words is.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') full();
    else return;
    full = () => {};
  }
}
