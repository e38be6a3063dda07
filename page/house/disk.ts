import { chosenFiles } from '../browser/files.js';

/** A file on disk that the page may write, in browsers that have such. */
export interface DiskFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<[DiskFile]>;
  showSaveFilePicker?(options: object): Promise<DiskFile>;
}

const pickers = (): Pickers => window as Pickers;
const types = [{ accept: { 'application/yaml': ['.yaml', '.yml'] } }];

/** A file that was chosen, and how to write it where the browser lets pages do so. */
export interface Chosen {
  readonly file: File;
  readonly disk?: DiskFile;
}

/** Asks for a file; undefined when people choose none. */
export async function chooseYaml(): Promise<Chosen | undefined> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) {
    const [file] = await chosenFiles('.yaml,.yml');
    return file && { file };
  }
  const disk = await unlessLeft(showOpenFilePicker.call(window, { types }));
  return disk?.[0] && { file: await disk[0].getFile(), disk: disk[0] };
}

/** Can the page write files? Elsewhere it downloads them. */
export const canWrite = (): boolean => pickers().showSaveFilePicker !== undefined;

/** Asks where to write a file; undefined when people leave it. */
export const choosePlace = (name: string): Promise<DiskFile | undefined> =>
  unlessLeft(pickers().showSaveFilePicker?.call(window, { suggestedName: name, types }) ?? Promise.resolve(undefined));

/** Writes a file whole: the browser puts it in place of the old one when it is closed. */
export async function writeTo(disk: DiskFile, text: string): Promise<void> {
  const writable = await disk.createWritable();
  await writable.write(text);
  await writable.close();
}

async function unlessLeft<Given>(asked: Promise<Given>): Promise<Given | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
