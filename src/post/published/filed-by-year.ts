import { fact } from '../fact.js';

/** The year under which a post is filed: `2026/03/beca.md`, `20260301-beca.md`. */
export const yearIn = (path: string): string | undefined => /(?<!\d)((?:19|20)\d\d)(?:\d{4})?(?!\d)/.exec(path)?.[1];

export const isFiledByYear = fact([], ({ path = '' }): boolean => yearIn(path) !== undefined);
