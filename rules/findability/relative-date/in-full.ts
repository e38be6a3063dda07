import {
  addDays,
  type Draft,
  type Edit,
  formatDate,
  type RelativeDate,
  type Span,
  weekdayAt,
} from '../../../src/rule.js';
import { isAnother } from './same-day.js';

/** What a relative date lacks. */
export interface Addition {
  readonly text: string;
  /** May the sentence go on behind it without a comma? */
  readonly closed: boolean;
}

/** «Este viernes» lacks the number, «mañana» also the weekday, between commas; a part of the day is `parted` from the number. */
export function dateOf(
  { language = '', dateOrder }: Draft,
  hasWeekday: boolean,
  day: string,
  isParted = false,
): Addition {
  const first = dateOrder.words;
  if (!hasWeekday) return { text: `, ${formatDate(day, language, { weekday: true, first })}`, closed: false };
  const date = formatDate(day, language, { first });
  const isApart = first === 'month' || isParted;
  return isApart ? { text: `, ${date}`, closed: false } : { text: ` ${date}`, closed: true };
}

/**
 * The days of «this weekend» or «next week», counted from a day, in brackets: « (5-6 de diciembre)». None for a weekend
 * whose post names another day: «este fin de semana: viernes a las 20 h, sábado y domingo».
 */
export function daysOf(draft: Draft, hit: RelativeDate, today: string, weekdays: readonly Span[]): string | undefined {
  const { entry } = hit;
  const { language = '', dateOrder } = draft;
  const isRest = entry.resolve === 'rest-of-week';
  if (!isRest && entry.resolve !== 'week' && entry.resolve !== 'weekend') return undefined;
  const weekday = (weekdayAt(today) + 6) % 7;
  const monday = addDays(today, -weekday);
  const isWeekend = entry.resolve === 'weekend';
  // «El próximo fin de semana», said on a Friday, is not this one.
  const later = entry.kind === 'ahead' && (!isWeekend || weekday > 3) ? 7 : 0;
  const [from, to] = [isRest ? today : addDays(monday, later + (isWeekend ? 5 : 0)), addDays(monday, later + 6)];
  if (from === to) return undefined;
  const isOutside = (day: Span) => [from, to].every((end) => isAnother(hit, [day], end, language));
  // «Saturday is this weekend»: one day of the two.
  const beside = weekdays.filter((one) => draft.within('sentence', [hit]).has(one));
  if (isWeekend && (weekdays.some(isOutside) || beside.length === 1)) return undefined;
  const first = dateOrder.words;
  const [start, end] = [formatDate(from, language, { first }), formatDate(to, language, { first })];
  if (from.slice(0, 7) !== to.slice(0, 7)) return ` (${start} – ${end})`;
  return first === 'month' ? ` (${start}-${Number(to.slice(8))})` : ` (${Number(from.slice(8))}-${end})`;
}

/** The insertion behind a date, with a comma where the sentence goes on. */
export function edit(draft: Draft, { end }: Span, { text, closed }: Addition): Edit {
  const goesOn = /^[ \t]*[*_]{0,3}[\p{L}\p{N}¿¡«“"]/u.test(draft.source.slice(end, end + 20));
  // “Saturday 1–4” are hours, and must not continue the date.
  const isBeforeFigure = /^[ \t]*\d/.test(draft.source.slice(end, end + 8));
  return { start: end, end, text: (closed && !isBeforeFigure) || !goesOn ? text : `${text},` };
}
