import { h } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { fileBytes, type OpenSheet } from './sheet.js';

/** Downloads the current sheet. */
export function downloadSheet(sheet: OpenSheet): void {
  const { bytes, recoded } = fileBytes(sheet);
  const [, stem = sheet.name, ending = '.csv'] = /^(.*?)(\.[^.]*)?$/.exec(sheet.name) ?? [];
  const name = `${t('sheet_file', { name: stem })}${ending}`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/csv' }));
  h('a', { href: address, download: name }).click();
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  toast(t(recoded ? 'sheet_recoded' : 'sheet_downloaded', { name }));
}
