import { byId, h } from '../browser/dom.js';
import { announce } from './announce.js';
import { t } from './texts.js';

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

/** What was done to the text of an editor, which can be taken back. */
export const toastUndoable = (text: string, editor: { undo(): boolean; focus(): void }): void =>
  toast(text, () => {
    if (editor.undo()) editor.focus();
  });
