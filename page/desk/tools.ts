import { button, byId } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import { chooseFiles } from '../files/choose.js';
import type { FileActs } from '../files/take.js';
import { t } from '../messages/texts.js';
import { toastUndoable } from '../messages/toast.js';
import { forgetCircumstances } from '../post/circumstances.js';

const texts = '.txt,.md,.docx,.csv,.xlsx,.ods,.yaml,.yml,text/plain,text/csv';

/** The buttons above the text. */
export function showTools(editor: Editor, files: FileActs): void {
  byId('tools').replaceChildren(
    button(t('open_file'), undefined, () => void chooseFiles(texts, files)),
    button(t('add_picture'), undefined, () => void chooseFiles('image/*', files)),
    button(t('undo'), undefined, () => editor.undo()),
    button(t('redo'), undefined, () => editor.redo()),
    button(t('print'), undefined, () => print()),
    button(t('clear'), undefined, () => clear(editor)),
  );
}

function clear(editor: Editor): void {
  forgetCircumstances();
  editor.replace('');
  editor.focus();
  toastUndoable(t('cleared'), editor);
}
