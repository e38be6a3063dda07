import { download } from '../browser/files.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { fileBytes, type OpenSheet } from './sheet.js';

/** Downloads the current sheet. */
export function downloadSheet(sheet: OpenSheet): void {
  const { bytes, recoded } = fileBytes(sheet);
  const [, stem = sheet.name, ending = '.csv'] = /^(.*?)(\.[^.]*)?$/.exec(sheet.name) ?? [];
  const name = `${t('sheet_file', { name: stem })}${ending}`;
  download(name, new Uint8Array(bytes), 'text/csv');
  toast(t(recoded ? 'sheet_recoded' : 'sheet_downloaded', { name }));
}
