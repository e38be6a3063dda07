import type { Report, Unread } from '../lint/report.js';
import type { AppliedWaiver } from '../lint/waive.js';
import type { Post } from '../post/post.js';
import type { Witness } from './cache/witness.js';

/** What checking one draft gives. */
export interface Checked {
  readonly report: Report;
  /** The waivers in it; not kept from run to run, nor sent from thread to thread. */
  readonly waivers?: readonly AppliedWaiver[];
  /** What was read, where it is one post; likewise. */
  readonly draft?: Post;
  /** What the report hangs on, where somebody wants to know. */
  readonly witness?: Witness;
  /** What fixing it came to, where it was to be fixed. */
  readonly fixes?: Fixes;
}

/** Findings that were fixed or would be. */
export interface Fixes {
  readonly count: number;
  /** As a unified diff; empty when nothing would change. */
  readonly diff: string;
}

/** What became of a draft. */
export type Outcome = Checked | Unread;

/** What checking many drafts gives. */
export interface AllChecked {
  readonly reports: readonly Report[];
  readonly unread: readonly Unread[];
  readonly fixes: Fixes;
}

/** What the outcomes of a run come to, in their order. */
export function together(outcomes: readonly Outcome[]): AllChecked {
  const checked = outcomes.filter((outcome) => 'report' in outcome);
  return {
    reports: checked.map(({ report }) => report),
    unread: outcomes.filter((outcome) => 'mistake' in outcome),
    fixes: {
      count: checked.reduce((sum, { fixes }) => sum + (fixes?.count ?? 0), 0),
      diff: checked.map(({ fixes }) => fixes?.diff ?? '').join(''),
    },
  };
}
