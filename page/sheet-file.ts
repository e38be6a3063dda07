import { encode } from '../src/draft/decode.js';
import { Mistake } from '../src/mistake.js';
import { h } from './dom.js';
import type { OpenSheet } from './sheet.js';
import { t } from './texts.js';
import { toast } from './toast.js';

/** The file, in the encoding that it had; in Unicode, as spreadsheets know it, where a sign has no place in that. */
export function bytesOf({ name, file }: OpenSheet): { readonly bytes: Uint8Array; readonly recoded: boolean } {
  try {
    return { bytes: encode(file, name), recoded: false };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { bytes: encode({ ...file, encoding: 'utf-8', bom: true }, name), recoded: true };
  }
}

/** Hands out the sheet as it is now. */
export function downloadSheet(sheet: OpenSheet): void {
  const { bytes, recoded } = bytesOf(sheet);
  const [, stem = sheet.name, ending = '.csv'] = /^(.*?)(\.[^.]*)?$/.exec(sheet.name) ?? [];
  const name = `${t('sheet_file', { name: stem })}${ending}`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/csv' }));
  h('a', { href: address, download: name }).click();
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  toast(t(recoded ? 'sheet_recoded' : 'sheet_downloaded', { name }));
}
