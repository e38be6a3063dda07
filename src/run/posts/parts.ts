import type { Report } from '../../lint/report.js';
import type { CheckedPost } from '../lint-post.js';

/** The report of the next posts of a calendar. */
export type OnPart = (part: Report) => Promise<void>;

/** Who hears of the posts of a draft while they are checked. */
export interface Watch {
  readonly onPost?: (post: CheckedPost) => void;
  /** Only for a calendar. What it throws ends the check, and is thrown again. */
  readonly onPart?: OnPart;
}

/** In milliseconds: a part is as many posts as are checked in this time. */
const patience = 200;

/** Collects what is checked, and passes it on a part at a time; without `tell` nothing is kept. */
export function inParts<R>(tell: ((part: readonly R[]) => Promise<void>) | undefined) {
  let part: R[] = [];
  let since = performance.now();
  const flush = async (): Promise<void> => {
    const told = part;
    part = [];
    if (told.length > 0) await tell?.(told);
    since = performance.now();
  };
  return {
    async add(one: R): Promise<void> {
      if (!tell) return;
      part.push(one);
      if (performance.now() - since > patience) await flush();
    },
    flush,
  };
}
