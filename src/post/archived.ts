import type { Draft } from '../draft/draft.js';
import { daysBetween } from '../recognizers/dates/dates.js';

/** Days after which nobody can use what a post says of its days. */
const old = 365;

/** Was the post published over a year before `today` (ISO)? Then nobody waits for its days any more. */
export const isArchived = ({ publish }: Pick<Draft, 'publish'>, today: string): boolean =>
  publish !== undefined && daysBetween(publish.day, today) > old;
