import type { FallbackLanguage, Report, Unread } from '../lint/report.js';
import type { Slots } from '../messages/messages.js';

/** An outcome as data: a class cannot cross from thread to thread. */
export type Answer =
  | { readonly report: Report }
  | { readonly path: string; readonly key: string; readonly slots: Slots };

/** Drafts that a thread takes at a time. */
export interface Batch {
  readonly paths: readonly string[];
  readonly fallback: FallbackLanguage | undefined;
}

/** What became of a draft: its report, or why it could not be read. */
export type Outcome = { readonly report: Report } | { readonly unread: Unread };
