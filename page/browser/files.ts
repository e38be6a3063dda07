import { h } from './dom.js';

/** Asks for files; none when people choose none. `kinds` as in `accept`. */
export const chosenFiles = (kinds: string, multiple = false): Promise<readonly File[]> =>
  new Promise((done) => {
    const input = h('input', { type: 'file', accept: kinds, multiple });
    input.addEventListener('cancel', () => done([]));
    input.addEventListener('change', () => done([...(input.files ?? [])]));
    input.click();
  });

/** Hands over a file as a download. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: address, download: name }).click();
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
