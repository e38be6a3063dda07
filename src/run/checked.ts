import type { Settings } from '../config/settings.js';
import type { Report, Unread } from '../lint/report.js';
import type { AppliedWaiver } from '../lint/waive.js';
import type { Post } from '../post/post.js';
import type { Witness } from './beside/witness.js';

/** The result of checking one draft. */
export interface Checked {
  readonly report: Report;
  /** Its waivers; not kept between runs, nor sent between threads. */
  readonly waivers?: readonly AppliedWaiver[];
  /** What was read, if it is one post; likewise. */
  readonly draft?: Post;
  /** What holds for it, likewise. */
  readonly settings?: Settings;
  /** What the report depends on, if that was asked for. */
  readonly witness?: Witness;
  /** The result of fixing, if that was asked for. */
  readonly fixes?: Fixes;
}

/** Findings that were, or would be, fixed. */
export interface Fixes {
  readonly count: number;
  /** As a unified diff; empty when nothing would change. */
  readonly diff: string;
}

/** The result of one draft. */
export type Outcome = Checked | Unread;

/** The result of checking many drafts. */
export interface AllChecked {
  readonly reports: readonly Report[];
  readonly unread: readonly Unread[];
  readonly fixes: Fixes;
}

/** Combines the outcomes of a run, in order. */
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
