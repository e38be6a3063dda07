import type { Draft, FoundDate, Hit, Lexicon } from '../../../src/rule.js';

/** Text between two commas. */
const aside = /, [^,.;:!?\n]{1,60}, /;
/** A cue leads over fewer than 60 UTF-16 units, and an aside. */
const furthest = 60 + 64;

/** Is a cue right before a date, or does it contain the date? A range follows «del», which introduces nothing. */
export function leads({ source }: Draft, { start, end, entry }: Hit, date: FoundDate): boolean {
  if (start > date.start || date.start - end > furthest) return false;
  const between = source.slice(end, date.start).replace(aside, ' ');
  if (entry.kind === 'of') return date.until === undefined && /^\s*$/.test(between);
  return between.length < 60 && !/[,;.!?\n]\s/.test(between) && between.trim().split(/\s+/).length < 6;
}

/** Tells the dates until which something can be done. */
export function deadlinesIn(draft: Draft, lexicon: Lexicon): (date: FoundDate) => boolean {
  const own = draft.within('sentence', lexicon.hits('entries'));
  const general = draft.within('sentence', lexicon.hits('deadline'));
  return (date) => {
    const cues = own.of(date);
    const leading = cues.filter((hit) => leads(draft, hit, date));
    if (leading.some(({ entry }) => entry.kind === 'of')) return false;
    return (
      leading.some(({ entry }) => entry.kind === 'deadline') ||
      cues.some((hit) => follows(draft, hit, date)) ||
      general.of(date).some((hit) => leads(draft, hit, date))
    );
  };
}

/** Is a cue that says what a day is right after it? */
const follows = ({ source }: Draft, { start, entry }: Hit, date: FoundDate): boolean =>
  entry.kind === 'until' && start >= date.end && /^(?:[^.;:!?\n]{0,12}|:\s*)$/.test(source.slice(date.end, start));

/** Do a verb in the future and a date belong together? */
export const isBeside = ({ source }: Draft, hit: Hit, date: FoundDate): boolean =>
  /^[^,;:\n]{0,90}$/.test(
    hit.start < date.start ? source.slice(hit.end, date.start) : source.slice(date.end, hit.start),
  );
