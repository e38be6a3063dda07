import type { Severity } from './contract.js';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** For sorting: the gravest is 0. */
export const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, suggestion: 2 };

/** The less grave of two. */
export const lower = (one: Severity, other: Severity = one): Severity => (rank[other] > rank[one] ? other : one);
