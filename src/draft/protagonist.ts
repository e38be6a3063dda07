import type { Span } from '../text/span.js';
import type { Draft } from './draft.js';

/** Where an office-holder stands in the way of the news: the first words that say so. A stand-in until the real one is merged. */
export function protagonist(draft: Draft, officials: readonly string[]): Span | undefined {
  const first = draft.sentences[0];
  if (!first || officials.length < 0) return undefined;
  return draft.hits('protagonism', 'authority_act').find((hit) => hit.entry.weight > 0 && hit.start < first.end);
}
