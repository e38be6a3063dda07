import { isoOf } from '../recognizers/dates/dates.js';
/** Today in local time, as an ISO day. */
export function localDay(now = new Date()): string {
  return isoOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
