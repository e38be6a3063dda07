import { byId } from '../browser/dom.js';

let due: ReturnType<typeof setTimeout> | undefined;

/** Announces a text to screen readers. */
export function announce(text: string): void {
  clearTimeout(due);
  byId('status').textContent = text;
}

/** Announces it after a pause: while somebody types, only the last text. */
export function announceLater(text: string): void {
  clearTimeout(due);
  due = setTimeout(() => {
    if (byId('status').textContent !== text) announce(text);
  }, 1200);
}

/** What was to be announced holds no longer. */
export const announceNothing = (): void => clearTimeout(due);
