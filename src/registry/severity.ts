import type { Severity } from '../rule.js';

/** The most severe first. */
export const severities = ['error', 'warning', 'suggestion'] as const satisfies readonly Severity[];

/** For sorting: the most severe first. */
export const bySeverity = (one: Severity, other: Severity): number =>
  severities.indexOf(one) - severities.indexOf(other);

/** The less severe of two. */
export const lower = (one: Severity, other: Severity = one): Severity => (bySeverity(other, one) > 0 ? other : one);
