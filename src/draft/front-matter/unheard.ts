import type { MetaFault } from '../draft.js';
import { placesIn, type Seen } from './meta-places.js';
import { strangeFacts } from './strange-facts.js';
import { strangeKeys } from './strange-keys.js';
import { strangeValues } from './strange-values.js';

/** What the front matter says that nobody hears: our keys misspelt, and values of theirs that mean nothing. */
export function unheard(draft: Seen): MetaFault[] {
  if (draft.meta.keys.length === 0) return [];
  const places = [...placesIn(draft)];
  return [
    ...places.flatMap((place) => [...strangeKeys(draft, place)]),
    ...places.flatMap((place) => [...strangeValues(draft, place)]),
    ...strangeFacts(draft),
  ];
}
