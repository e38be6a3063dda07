import { recallText, rememberText } from '../browser/tab-texts.js';
import type { TextFile } from './text-file.js';

/** Remembers the file from which the text in the editor came; none for any other text. */
export const rememberFile = (file?: TextFile): void => rememberText('file', file ? JSON.stringify(file) : '');

/** The file from which the text in the editor came, as it was opened. */
export function openedFile(): TextFile | undefined {
  try {
    return JSON.parse(recallText('file'));
  } catch {
    return undefined;
  }
}
