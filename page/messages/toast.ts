import { byId, h } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import { t } from './texts.js';

let due: ReturnType<typeof setTimeout> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says it to those who look and to those who listen; with a button that takes it back, for twice as long. */
export function toast(text: string, undo?: () => void): void {
  const box = byId('toast');
  const hide = () => {
    box.hidden = true;
  };
  const act = () => {
    hide();
    undo?.();
  };
  box.replaceChildren(text, ...(undo ? [h('button', { type: 'button', onclick: act }, t('undo'))] : []));
  box.hidden = false;
  announce(text);
  clearTimeout(waiting);
  waiting = setTimeout(hide, undo ? 8000 : 4000);
}

/** What was done to the text, which can be taken back. */
export const undoable = (text: string, editor: Editor): void =>
  toast(text, () => {
    if (editor.undo()) editor.focus();
  });

/** The same when nothing else has been said for a moment: while somebody types, the last alone. */
export function announceLater(text: string): void {
  clearTimeout(due);
  due = setTimeout(() => {
    if (byId('status').textContent !== text) announce(text);
  }, 1200);
}

/** Says it to a screen reader. */
export function announce(text: string): void {
  clearTimeout(due);
  byId('status').textContent = text;
}
