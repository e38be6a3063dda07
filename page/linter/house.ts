import type { HouseText } from '../browser/kept.js';
import { recallText, rememberText } from '../browser/tab-texts.js';

/** A file of the house, as it was opened or has become. */
export interface HouseFile {
  readonly name: string;
  readonly text: string;
  /** Is there anything in it that no file on disk has yet? */
  readonly isUnsaved: boolean;
}

const files = new Map<HouseText, HouseFile | undefined>();

/** A file of the house; undefined when none is open. */
export function houseFile(key: HouseText): HouseFile | undefined {
  if (!files.has(key)) files.set(key, recalled(key));
  return files.get(key);
}

/** Sets a file of the house, or takes it away. */
export function setHouseFile(key: HouseText, file: HouseFile | undefined): void {
  files.set(key, file);
  rememberText(key, file ? JSON.stringify(file) : '');
}

/** Looks again at what other tabs have kept. */
export const rereadHouse = (): void => files.clear();

function recalled(key: HouseText): HouseFile | undefined {
  try {
    return JSON.parse(recallText(key) || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
