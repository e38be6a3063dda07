import type { Picture } from '../../src/image/picture.js';
import { sourceOf } from '../../src/image/read/bytes.js';
import { pictureOf } from '../../src/image/read/read.js';
import { cleanPicture } from '../../src/image/strip/clean.js';
import type { DraftFiles } from '../../src/rule.js';
import type { PictureFacts } from './facts.js';

/** A picture that the text names, and the facts given about it. */
export interface NamedPicture extends PictureFacts {
  /** Absent = only its name is known. */
  readonly added?: AddedPicture;
}

/** A picture that was added to the draft: its bytes never leave the page. */
interface AddedPicture {
  readonly type: string;
  /** The address from which the browser shows it. */
  readonly address: string;
  readonly picture: Picture;
  /** The same picture without hidden data, if it has any that can be removed. */
  readonly cleaned?: Uint8Array;
}

/** Reads a picture that was dropped; undefined for an unknown format. */
export async function readPicture(file: File): Promise<AddedPicture | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = pictureOf(sourceOf(bytes));
  if (picture.format === undefined) return undefined;
  return {
    type: file.type || `image/${picture.format}`,
    address: URL.createObjectURL(file),
    picture,
    cleaned: picture.cleanable ? cleanPicture(bytes) : undefined,
  };
}

/** A picture that the text names, and what is in it; undefined for one that was not added. */
export interface SeenPicture {
  readonly file: string;
  readonly picture: Picture | undefined;
}

/** What the rules see of the pictures. Nothing is known, and so nothing said, about those that were not added. */
export const draftFilesOf = (pictures: () => readonly SeenPicture[]): DraftFiles => ({
  exists: () => true,
  anchors: () => undefined,
  picture: (path) => pictures().find(({ file }) => file === path)?.picture,
  keysBeside: () => [],
});
