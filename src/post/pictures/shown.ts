import type { Span } from '../../text/span.js';

/**
 * The place that says that a picture shows somebody; `words` say it, and are absent when a key does (`minors: true`).
 */
export interface ShownAt {
  readonly at: Span;
  readonly words?: string;
  /** The words may mean others: “a girl” may be a woman. */
  readonly isLikely?: true;
}

/** Words around a picture about minors: that it shows them, or only that they took part. */
export interface MinorsAround {
  readonly at: Span;
  readonly isShown: boolean;
}

/** The people whom a picture shows. */
export interface PeopleShown {
  readonly minors?: ShownAt;
  readonly adults?: ShownAt;
  /** Patients, victims, people cared for. */
  readonly vulnerable: boolean;
  /** Does its caption or the post say that they agreed? */
  readonly agreed: boolean;
}
