import type { MetaFault } from '../draft.js';
import { type MetaDraft, placesIn } from './meta-places.js';
import { unknownFacts } from './unknown-facts.js';
import { unknownKeys } from './unknown-keys.js';
import { unknownValues } from './unknown-values.js';

/** What of the front matter redlint would read if it knew it: our keys misspelt, and values of theirs that mean nothing. */
export function unknownInMeta(draft: MetaDraft): MetaFault[] {
  if (draft.meta.keys.length === 0) return [];
  const places = [...placesIn(draft)];
  return [
    ...places.flatMap((place) => [...unknownKeys(draft, place)]),
    ...places.flatMap((place) => [...unknownValues(draft, place)]),
    ...unknownFacts(draft),
  ];
}
