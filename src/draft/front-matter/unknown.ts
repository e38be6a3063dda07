import type { MetaFault } from '../draft.js';
import { type MetaDraft, placesIn } from './meta-places.js';
import { unknownFacts } from './unknown-facts.js';
import { unknownKeys } from './unknown-keys.js';
import { unknownValues } from './unknown-values.js';

/** Keys and values of the front matter that redlint would read if they were spelt right. */
export function unknownInMeta(draft: MetaDraft): MetaFault[] {
  if (draft.meta.keys.length === 0) return [];
  const places = [...placesIn(draft)];
  return [
    ...places.flatMap((place) => [...unknownKeys(draft, place)]),
    ...places.flatMap((place) => [...unknownValues(draft, place)]),
    ...unknownFacts(draft),
  ];
}
