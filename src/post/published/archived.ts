import { daysBetween } from '../../recognizers/dates/dates.js';
import { fact } from '../fact.js';

/** Days after which nobody can use what a post says of its days. */
const old = 365;

export const isArchived = fact(
  [],
  ({ publish, today }): boolean => publish !== undefined && daysBetween(publish.day, today) > old,
);
