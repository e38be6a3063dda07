import { readDocument } from '../../src/document/document.js';
import { decode } from '../../src/draft/decode.js';
import { isCalendar, isDocument } from '../../src/draft/form.js';
import { Mistake } from '../../src/mistake.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { isVideo } from '../pictures/facts.js';
import type { TextFile } from './text-file.js';

/** In bytes; no post is longer. */
const mostBytes = 500_000;

/** What to do with files. */
export interface FileActs {
  /** `said`: what to say of it; `file`: that in which it is saved again, as a document is not. */
  text(text: string, said: string, file?: TextFile): void;
  /** Posts planned in a spreadsheet. */
  calendar(file: File): void;
  /** Settings of the house, or what it knows. */
  house(file: File): void;
  pictures(files: readonly File[]): void;
}

/** Sorts files into texts and pictures; for others it says what to do. */
export async function takeFiles(files: readonly File[], acts: FileActs): Promise<void> {
  const pictures = files.filter(
    ({ type, name }) => type.startsWith('image/') || /\.(?:jpe?g|png|webp|gif|heic|avif|tiff?)$/i.test(name),
  );
  for (const file of files) {
    const { name } = file;
    if (pictures.includes(file)) continue;
    if (/\.(?:xls|xlsm|xlsb|numbers|tsv)$/i.test(name)) toast(t('file_sheet', { name }));
    else if (/\.(?:doc|odt|rtf|pdf|pages|pptx?|odp)$/i.test(name)) toast(t('file_word', { name }));
    else if (isVideo(name)) toast(t('file_video', { name }));
    else if (isDocument(name)) await takeDocument(file, acts);
    else if (isCalendar(name)) acts.calendar(file);
    else if (/\.ya?ml$|^\.redlintrc/i.test(name)) acts.house(file);
    else if (!/\.(?:txt|md|markdown|text)$/i.test(name) && !/^text\/(?:plain|markdown)$/.test(file.type))
      toast(t('file_unknown', { name }));
    else if (file.size > mostBytes) toast(t('file_large', { name }));
    else await takeText(file, acts);
  }
  if (pictures.length > 0) acts.pictures(pictures);
}

async function takeText(file: File, acts: FileActs): Promise<void> {
  const { name } = file;
  try {
    const decoded = decode(new Uint8Array(await file.arrayBuffer()), name);
    acts.text(decoded.source, t('file_opened', { name }), { name, file: decoded });
  } catch (error) {
    toast(error instanceof Mistake ? error.in(locale()) : t('document_unread', { name }));
  }
}

async function takeDocument(file: File, acts: FileActs): Promise<void> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { text, hasTables } = await readDocument(bytes, file.name, { asRows: true });
    // Its pictures have no names.
    const named = text.replace(/(?<=\]\(|src=")word:(\d+)(?=[)"])/g, (_, n) => t('document_picture', { n }));
    acts.text(named, t(hasTables ? 'document_lines' : 'file_opened', { name: file.name }));
  } catch (error) {
    toast(error instanceof Mistake ? error.in(locale()) : t('document_unread', { name: file.name }));
  }
}
