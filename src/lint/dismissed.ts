import type { Dismissal } from '../config/house.js';
import type { Draft, Span } from '../rule.js';
import { spanOf } from '../text/span.js';
import type { Finding } from './report.js';
import type { WrittenWaiver } from './waivers.js';

/** A waiver of the house's file, and where the words that it quotes stand in the draft. */
export interface HouseWaiver extends WrittenWaiver {
  readonly house: string;
  readonly isForAny: boolean;
  readonly places: readonly Span[];
}

/**
 * The waivers that the house's file holds for a draft: each at the words that it quotes, or at the draft's beginning.
 * One for any draft concerns those alone that have its words.
 */
export const houseWaivers = ({ source }: Draft, dismissals: readonly Dismissal[]): HouseWaiver[] =>
  dismissals.flatMap(({ rule, quote, reason, by, until, place, isForAny }) => {
    const places = quotedIn(source, quote);
    if (isForAny && places.length === 0) return [];
    return {
      rules: [rule],
      ...(reason !== undefined && { reason }),
      ...(by !== undefined && { by }),
      ...(until !== undefined && { until }),
      at: places[0] ?? spanOf(source, 0, 0),
      from: 0,
      to: 0,
      house: place,
      isForAny,
      places,
    };
  });

/** Does one cover a finding: is it about words that it quotes? */
export const covers = ({ rules, places }: HouseWaiver, { rule, principle, at }: Finding): boolean =>
  (rules.includes(rule) || (principle !== null && rules.includes(principle))) &&
  places.some(({ start, end }) => at.start < end && start < Math.max(at.end, at.start + 1));

/** Where the words of a quote stand in a text, wherever their lines break. */
export function quotedIn(source: string, quote: string): Span[] {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return [...source.matchAll(new RegExp(words.join('\\s{1,20}'), 'gu'))].map(({ index, 0: text }) =>
    spanOf(source, index, index + text.length),
  );
}
