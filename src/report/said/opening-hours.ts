import { fill, locales, say } from '../../messages/messages.js';
import { type Hours, parseHours } from '../../recognizers/hours.js';

/**
 * Opening hours as people write them: «de lunes a viernes, de 8 a 15 h» / "Monday to Friday, 8am to 3pm". What cannot
 * be read, or said in the locale, stays as it is.
 */
export function spokenHours(written: string, locale: string): string {
  const hours = parseHours(written);
  return 'fault' in hours || !locales.includes(locale)
    ? written
    : runsOf(hours)
        .map((run) => spokenRun(run, locale))
        .join('; ');
}

/** Consecutive days, from Monday on, with the same hours. */
interface SameHours {
  readonly first: number;
  readonly last: number;
  readonly stretches: Hours['days'][number];
}

function runsOf({ days }: Hours): SameHours[] {
  const runs: { first: number; last: number; stretches: Hours['days'][number] }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 0]) {
    const stretches = days[day] ?? [];
    const before = runs.at(-1);
    if (stretches.length === 0) continue;
    if (before && (before.last + 1) % 7 === day && JSON.stringify(before.stretches) === JSON.stringify(stretches))
      before.last = day;
    else runs.push({ first: day, last: day, stretches });
  }
  return runs;
}

function spokenRun({ first, last, stretches }: SameHours, locale: string): string {
  const day = (of: number) =>
    // 4 January 2026 is a Sunday.
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + of)));
  const list = (items: readonly string[]) => fill('{items}', { items }, locale);
  const isLong = first !== last && (first + 1) % 7 !== last;
  const days = isLong
    ? say(locale, 'report.hours_days', { from: day(first), to: day(last) })
    : list([...new Set([day(first), day(last)])]);
  const times = stretches.map(({ from, to }) =>
    to - from === 1440
      ? say(locale, 'report.hours_all_day')
      : say(locale, 'report.hours_times', { from: clock(from, locale), to: clock(to % 1440 || 1440, locale) }),
  );
  return `${days}, ${list(times)}`;
}

/** 8, 8:30 / 8am, 8:30am. */
function clock(minutes: number, locale: string): string {
  const hour = Math.floor(minutes / 60);
  const half = hour % 24 < 12 ? 'am' : 'pm';
  const slots = { hour, hour12: hour % 12 || 12, half, minutes: String(minutes % 60).padStart(2, '0') };
  return say(locale, minutes % 60 === 0 ? 'report.hours_whole' : 'report.hours_minutes', slots);
}
