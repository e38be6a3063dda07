import type { Draft } from '../draft.js';
import { imageKeys, namesOf, type Ours } from './keys.js';

export type Path = readonly (string | number)[];
/** What of a draft is looked at. */
export type Seen = Pick<Draft, 'meta' | 'source' | 'language'>;

/** A mapping of the front matter, and which of our keys it takes. */
export interface Place {
  readonly where: Ours;
  readonly path: Path;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The mappings that redlint reads, the whole first. */
export function* placesIn({ meta }: Seen): Generator<Place> {
  const inside = function* (where: Ours, path: Path): Generator<Place> {
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
  for (const name of namesOf('response')) yield* inside('response', [name]);
  yield* inside('redlint', ['redlint']);
  yield* inside('waiver', ['redlint', 'disable']);
}
