import { download } from '../browser/files.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { fileBytes, fileOf, type TextFile } from './text-file.js';

/** Downloads a file under a name, and says so. */
export function saveFile(file: TextFile, name: string, type: string): void {
  const { bytes, recoded } = fileBytes(file);
  download(name, new Uint8Array(bytes), type);
  toast(t(recoded ? 'file_recoded' : 'file_downloaded', { name }));
}

/** Downloads a text of the editor, as the file from which it came or as a new one. */
export function saveText(text: string, opened: TextFile | undefined): void {
  const file = fileOf(text, opened, t('text_file'));
  saveFile(file, file.name, 'text/plain');
}
