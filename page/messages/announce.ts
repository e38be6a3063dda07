import { byId } from '../browser/dom.js';

let due: ReturnType<typeof setTimeout> | undefined;

/** Says it to a screen reader. */
export function announce(text: string): void {
  clearTimeout(due);
  byId('status').textContent = text;
}

/** The same when nothing else has been said for a moment: while somebody types, the last alone. */
export function announceLater(text: string): void {
  clearTimeout(due);
  due = setTimeout(() => {
    if (byId('status').textContent !== text) announce(text);
  }, 1200);
}
