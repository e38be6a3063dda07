import { bookText } from '../calendar/book.js';
import { workbookReader } from '../data/libraries.js';
import { partsOf } from '../data/zip.js';
import { Mistake } from '../mistake.js';
import { odsSheets } from './ods.js';
import { xlsxSheets } from './xlsx.js';

/** Limit of unpacked XML in bytes; a calendar of a year in many columns has a tenth of it. */
const mostBytes = 64 * 2 ** 20;
const wanted =
  /^(?:xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|content\.xml|META-INF\/manifest\.xml)$/;
const keys = { damaged: 'workbook', large: 'workbook-large' };

/**
 * The text of a workbook (.xlsx, .ods), from which `sheetsIn` reads its visible sheets. Formulas have the value with
 * which they were saved. Throws a Mistake on bytes that are not a workbook, have a password, or unpack to far more.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<string> {
  if (isLocked(bytes)) throw new Mistake('workbook-locked', { file });
  const library = await workbookReader();
  try {
    const parts = partsOf(library, bytes, file, { wanted, mostBytes, keys });
    const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml'));
    if (manifest.includes('encryption-data')) throw new Mistake('workbook-locked', { file });
    const content = parts.get('content.xml');
    if (!content && !parts.has('xl/workbook.xml')) throw new Mistake('workbook', { file });
    return bookText(content ? odsSheets(library, content, file) : xlsxSheets(library, parts, file));
  } catch (cause) {
    if (cause instanceof Mistake) throw cause;
    throw new Mistake('workbook', { file }, { cause });
  }
}

/** Does a file begin like Excel files from before 2007, or like current ones with a password? */
const isLocked = ([a, b, c, d]: Uint8Array): boolean => a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
