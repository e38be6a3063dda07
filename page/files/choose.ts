import { h } from '../browser/dom.js';
import { type Accepted, take } from './take.js';

/** Asks for files of a kind. */
export function chooseFiles(kinds: string, accepted: Accepted): void {
  const input = h('input', { type: 'file', accept: kinds, multiple: true });
  input.addEventListener('change', () => void take([...(input.files ?? [])], accepted));
  input.click();
}

/** Asks for a calendar. */
export function chooseSheet(open: (file: File) => void): void {
  const input = h('input', { type: 'file', accept: '.csv,text/csv' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) open(file);
  });
  input.click();
}
