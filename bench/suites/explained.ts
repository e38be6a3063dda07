import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Case } from './suite.js';

/** Why we do not agree with some cases of a suite. */
interface Explanation {
  readonly suite: string;
  /** A pattern for the whole id of a case. */
  readonly cases?: string;
  /** A text that the case contains. */
  readonly holds?: string;
  readonly reason: string;
  /** How many cases it explains, so that a pattern hides no new ones. */
  readonly count: number;
}

const list: readonly Explanation[] = parse(readFileSync(new URL('explained.yml', import.meta.url), 'utf8'));

/** The explanations of a suite, which count their cases and compare that with the expected number. */
export function explanationsOf(suite: string) {
  const own = list
    .filter((one) => one.suite === suite)
    .map(({ cases = '.*', holds = '', reason, count }) => ({
      ids: new RegExp(`^(?:${cases})$`, 'u'),
      holds: new RegExp(holds, 'u'),
      reason,
      expected: count,
      count: 0,
    }));
  return {
    own,
    /** Is a disagreement explained? */
    explains({ id, text }: Case): boolean {
      const found = own.find(({ ids, holds }) => ids.test(id) && holds.test(text));
      if (found) found.count++;
      return found !== undefined;
    },
  };
}
