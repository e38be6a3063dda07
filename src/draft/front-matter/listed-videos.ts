import type { Meta } from '../draft.js';
import type { Value, Video } from '../media.js';
import { firstLine, textAt } from './values.js';

/** The videos that the front matter lists. */
export function listedVideos(meta: Meta): Video[] {
  const list = meta.get('videos')?.value;
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    // A tag such as `!!pairs` turns a mapping into a list.
    const item = meta.get('videos', index);
    if (!item) return [];
    const at = firstLine(item);
    const file = textAt(meta, 'videos', index) ?? textAt(meta, 'videos', index, 'file');
    const captions = textOrTrueAt(meta, 'videos', index, 'captions');
    const transcript = textOrTrueAt(meta, 'videos', index, 'transcript');
    const speech = meta.get('videos', index, 'speech')?.value;
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
