import { isMapping } from '../../data/mapping.js';
import type { Draft } from '../draft.js';
import { imageKeys, type MetaPlace, namesOf } from './keys.js';

export type MetaPath = readonly (string | number)[];
/** The parts of a draft that are checked. */
export type MetaDraft = Pick<Draft, 'meta' | 'source' | 'language'>;

/** A mapping of the front matter, and which of our keys it takes. */
export interface Mapping {
  readonly where: MetaPlace;
  readonly path: MetaPath;
}

/** The mappings that redlint reads, the whole first. */
export function* placesIn({ meta }: MetaDraft): Generator<Mapping> {
  const inside = function* (where: MetaPlace, path: MetaPath): Generator<Mapping> {
    const value = meta.get(...path)?.value;
    if (Array.isArray(value)) for (const index of value.keys()) yield* inside(where, [...path, index]);
    else if (isMapping(value)) yield { where, path };
  };
  yield { where: 'post', path: [] };
  yield* inside('consent', ['consent']);
  for (const name of namesOf('account')) yield* inside('account', [name]);
  for (const name of [...namesOf('images'), ...imageKeys.keys])
    for (const image of inside('image', [name])) {
      yield image;
      yield* inside('consent', [...image.path, 'consent']);
    }
  for (const name of namesOf('videos')) yield* inside('video', [name]);
  for (const name of namesOf('pieces')) yield* inside('piece', [name]);
  for (const name of namesOf('response')) yield* inside('response', [name]);
  yield* inside('redlint', ['redlint']);
  yield* inside('waiver', ['redlint', 'disable']);
}
