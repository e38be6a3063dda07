import { h } from '../browser/dom.js';
import { type FileActs, takeFiles } from './take.js';

/** Asks for files of a kind. */
export function chooseFiles(kinds: string, acts: FileActs): void {
  const input = h('input', { type: 'file', accept: kinds, multiple: true });
  input.addEventListener('change', () => void takeFiles([...(input.files ?? [])], acts));
  input.click();
}

/** Asks for a calendar. */
export function chooseSheet(open: (file: File) => void): void {
  const input = h('input', { type: 'file', accept: '.csv,.xlsx,.ods,text/csv' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) open(file);
  });
  input.click();
}
