import { byId } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import type { FindingsPanel } from '../findings/panel.js';
import type { Walk } from './walk.js';

/** Handles the keys of the writing view, wherever the focus is. */
export function listenToKeys(editor: Editor, panel: FindingsPanel, walk: Walk): void {
  document.addEventListener('keydown', (event) => {
    if (byId('write').hidden || event.defaultPrevented) return;
    const isField = event.target instanceof Element && event.target.closest('textarea, [contenteditable=true]');
    const turn = isField ? undefined : turnOf(event);
    if (turn) editor[turn]();
    else if (event.key === 'F8') walk.go(event.shiftKey ? -1 : 1);
    else if (isReasonKey(event)) panel.focusActive();
    else if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('.reasons'))
      editor.focus();
    else return;
    event.preventDefault();
  });
}

/** Some systems keep Control and full stop to themselves: there it is Alt and Enter. */
const isReasonKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === '.' ? ctrlKey || metaKey : key === 'Enter' && altKey;

/** Handles the editor's keys: after a click on a remedy the focus is not in the text. */
function turnOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : undefined;
}
