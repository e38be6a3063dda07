import type { Span } from '../../text/span.js';

/** A moment as a draft gives it: an ISO day, and a time of day if there is one. */
export interface Moment {
  /** `2026-11-24` */
  readonly day: string;
  /** `08:30`; absent = no time of day. */
  readonly time?: string;
}

/**
 * An absolute date found in a text. Parts that are not written are absent, and so are day and month when `04/03` may be
 * read both ways.
 */
export interface FoundDate extends Span {
  readonly day?: number;
  /** 1–12 */
  readonly month?: number;
  readonly year?: number;
  /** 0 = Sunday … 6 = Saturday, as `Date.getUTCDay()`. */
  readonly weekday?: number;
  /** The place of the weekday's name. */
  readonly weekdayAt?: Span;
  /** In a range, the last day: «del 3 al 5 de marzo» is one date with `until`. */
  readonly until?: { readonly day: number; readonly month?: number; readonly year?: number; readonly weekday?: number };
}
