import { daysBetween } from '../../recognizers/dates/dates.js';
import { fact } from '../fact.js';

/** Days after which the dates in a post are of no use. */
const archivedAfter = 365;

export const isArchived = fact(
  [],
  ({ publish, today }): boolean => publish !== undefined && daysBetween(publish.day, today) > archivedAfter,
);
