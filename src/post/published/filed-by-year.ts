import { fact } from '../fact.js';

/** `2026/03/beca.md`, `20260301-beca.md`. */
export const isFiledByYear = fact([], ({ path = '' }): boolean => /(?<!\d)(?:19|20)\d\d(?:\d{4})?(?!\d)/.test(path));
