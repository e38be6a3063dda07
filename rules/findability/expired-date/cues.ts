import type { Draft, FoundDate, Hit } from '../../../src/rule.js';

/** What stands between two commas. */
const aside = /, [^,.;:!?\n]{1,60}, /;

/** Does a cue stand right before a date, or hold it? A range follows «del», which leads nothing. */
export function leads({ source }: Draft, { start, end, entry }: Hit, date: FoundDate): boolean {
  if (start > date.start) return false;
  const between = source.slice(end, date.start).replace(aside, ' ');
  if (entry.kind === 'of') return date.until === undefined && /^\s*$/.test(between);
  return between.length < 60 && !/[,;.!?\n]\s/.test(between) && between.trim().split(/\s+/).length < 5;
}

/** Does a cue that says what a day is stand right behind it? */
export const follows = ({ source }: Draft, { start, entry }: Hit, date: FoundDate): boolean =>
  entry.kind === 'until' && start >= date.end && /^[^.;:!?\n]{0,12}$/.test(source.slice(date.end, start));

/** Do a verb to come and a date belong together? */
export const isBeside = ({ source }: Draft, hit: Hit, date: FoundDate): boolean =>
  /^[^,;:\n]{0,60}$/.test(
    hit.start < date.start ? source.slice(hit.end, date.start) : source.slice(date.end, hit.start),
  );
