import { button, byId } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import { chooseFiles } from '../files/choose.js';
import type { FileActs } from '../files/take.js';
import { t } from '../messages/texts.js';
import { toastUndoable } from '../messages/toast.js';

/** The buttons above the text. */
export function showTools(editor: Editor, files: FileActs): void {
  byId('tools').replaceChildren(
    button(t('undo'), 'undo', () => editor.undo(), { bare: true }),
    button(t('redo'), 'redo', () => editor.redo(), { bare: true }),
    button(t('open_file'), 'file', () => chooseFiles('.txt,.md,.docx,.csv,text/plain,text/csv', files), { bare: true }),
    button(t('add_picture'), 'picture', () => chooseFiles('image/*', files), { bare: true }),
    button(t('print'), 'print', () => print(), { bare: true, class: 'print' }),
    button(t('clear'), 'clear', () => clear(editor), { bare: true }),
  );
}

function clear(editor: Editor): void {
  editor.replace('');
  editor.focus();
  toastUndoable(t('cleared'), editor);
}
