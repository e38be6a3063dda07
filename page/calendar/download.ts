import { saveFile } from '../files/save.js';
import { t } from '../messages/texts.js';
import type { OpenSheet } from './sheet.js';

/** Downloads the current sheet. */
export function downloadSheet(sheet: OpenSheet): void {
  const [, stem = sheet.name, ending = '.csv'] = /^(.*?)(\.[^.]*)?$/.exec(sheet.name) ?? [];
  saveFile(sheet, `${t('sheet_file', { name: stem })}${ending}`, 'text/csv');
}
