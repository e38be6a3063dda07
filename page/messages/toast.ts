import { byId, h } from '../browser/dom.js';
import { announce } from './announce.js';
import { t } from './texts.js';

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Shows a message, also to screen readers; with an undo button it stays twice as long. */
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

/** Says what was done to the text of an editor, with undo. */
export const toastUndoable = (text: string, editor: { undo(): boolean; focus(): void }): void =>
  toast(text, () => {
    if (editor.undo()) editor.focus();
  });
