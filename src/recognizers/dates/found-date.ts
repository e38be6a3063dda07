import type { Span } from '../../text/span.js';

/** A moment as a draft tells it: an ISO day, and the time of day when it has one. */
export interface Moment {
  /** `2026-11-24` */
  readonly day: string;
  /** `08:30`; absent = no time of day is told. */
  readonly time?: string;
}

/** An absolute date found in a text. Parts that are not written are absent, and day and month when `04/03` may be either. */
export interface FoundDate extends Span {
  readonly day?: number;
  /** 1–12 */
  readonly month?: number;
  readonly year?: number;
  /** 0 = Sunday … 6 = Saturday, as `Date.getUTCDay()`. */
  readonly weekday?: number;
  /** Where the weekday's name stands. */
  readonly weekdayAt?: Span;
  /** In a range, the last day: «del 3 al 5 de marzo» is one date with `until`. */
  readonly until?: { readonly day: number; readonly month?: number; readonly year?: number; readonly weekday?: number };
}
