import type { Meta } from '../draft.js';
import type { Value, Video } from '../media.js';
import { namesOf } from './keys.js';
import { firstLine, textAt } from './values.js';

/** The videos that the front matter lists. */
export function listedVideos(meta: Meta): Video[] {
  return namesOf('videos').flatMap((key) => videosAt(meta, key));
}

function videosAt(meta: Meta, key: string): Video[] {
  const list = meta.get(key)?.value;
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    // A tag such as `!!pairs` turns a mapping into a list.
    const item = meta.get(key, index);
    if (!item) return [];
    const at = firstLine(item);
    const file = textAt(meta, key, index) ?? textAt(meta, key, index, 'file');
    const captions = textOrTrueAt(meta, key, index, 'captions');
    const transcript = textOrTrueAt(meta, key, index, 'transcript');
    const speech = meta.get(key, index, 'speech')?.value;
    return {
      ...at,
      ...(file && { file }),
      ...(captions && { captions }),
      ...(transcript && { transcript }),
      ...(typeof speech === 'boolean' && { speech }),
    };
  });
}

/** A text, or `true`: it exists elsewhere (burnt in, in another place). */
function textOrTrueAt(meta: Meta, ...path: (string | number)[]): Value | undefined {
  const found = meta.get(...path);
  return found?.value === true ? { ...found, value: 'true' } : textAt(meta, ...path);
}
