import { byId } from '../browser/dom.js';
import { type FileActs, takeFiles } from './take.js';

/** Accepts files dropped on the page. */
export function acceptDrops(acts: FileActs): void {
  const box = byId('drop');
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    box.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) box.hidden = true;
  });
  addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    box.hidden = true;
    void takeFiles([...(event.dataTransfer?.files ?? [])], acts);
  });
}
