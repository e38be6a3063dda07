import { chosenFiles } from '../browser/files.js';
import { type FileActs, takeFiles } from './take.js';

/** Asks for files of a kind. */
export async function chooseFiles(kinds: string, acts: FileActs): Promise<void> {
  await takeFiles(await chosenFiles(kinds, true), acts);
}

/** Asks for a calendar. */
export async function chooseSheet(open: (file: File) => void): Promise<void> {
  const [file] = await chosenFiles('.csv,.xlsx,.ods,text/csv');
  if (file) open(file);
}
