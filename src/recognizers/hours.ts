import { partsOf, weekdayOf } from './dates/calendar.js';

/** When somebody is there: for each weekday, 0 = Sunday, time ranges in minutes from midnight. */
export interface Hours {
  readonly days: readonly (readonly OpenHours[])[];
  /** On public holidays; absent = as on the weekday. */
  readonly holidays?: readonly OpenHours[];
}

/** `to` is over 1440 when the range ends on the next day. */
interface OpenHours {
  readonly from: number;
  readonly to: number;
}

/** A piece that could not be read, as written. */
export interface HoursFault {
  readonly fault: string;
}

const names = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const days =
  /^(?:(?:Su|Mo|Tu|We|Th|Fr|Sa|PH)(?:-(?:Su|Mo|Tu|We|Th|Fr|Sa))?)(?:,(?:Su|Mo|Tu|We|Th|Fr|Sa|PH)(?:-(?:Su|Mo|Tu|We|Th|Fr|Sa))?){0,20}$/;
const times = /^\d{1,2}:\d\d-\d{1,2}:\d\d(?:,\d{1,2}:\d\d-\d{1,2}:\d\d){0,20}$/;
const always: readonly OpenHours[] = [{ from: 0, to: 1440 }];

/**
 * Reads OpenStreetMap's opening_hours, as far as a public body needs it: `Mo-Fr 08:00-15:00,17:00-19:00; Sa
 * 10:00-13:00; PH off`, `24/7`. A later rule replaces an earlier one on its days. Months, weeks and comments are not
 * read.
 */
export function parseHours(text: string): Hours | HoursFault {
  const open: (readonly OpenHours[])[] = names.map(() => []);
  let holidays: readonly OpenHours[] | undefined;
  const rules = text
    .slice(0, 1000)
    .split(';')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  if (rules.length === 0) return { fault: text.trim() };
  for (const rule of rules) {
    const read = readRule(rule);
    if (!read) return { fault: rule };
    for (const day of read.days) open[day] = read.stretches;
    if (read.holidays) holidays = read.stretches;
  }
  return { days: open, ...(holidays && { holidays }) };
}

interface Rule {
  readonly days: readonly number[];
  readonly holidays: boolean;
  readonly stretches: readonly OpenHours[];
}

function readRule(rule: string): Rule | undefined {
  const all = [0, 1, 2, 3, 4, 5, 6];
  if (rule === '24/7') return { days: all, holidays: false, stretches: always };
  const parts = rule.replace(/\s*([,–-])\s*/g, (_, sign: string) => (sign === ',' ? ',' : '-')).split(/\s+/);
  const named = days.test(parts[0] as string) ? (parts.shift() as string).split(',') : undefined;
  const hours = parts.join(',');
  const stretches = hours === 'off' || hours === 'closed' ? [] : times.test(hours) ? stretchesOf(hours) : undefined;
  if (!stretches || (!named && stretches.length === 0)) return undefined;
  const dayNames = named?.filter((name) => name !== 'PH');
  return { days: dayNames?.flatMap(daysOf) ?? all, holidays: named?.includes('PH') ?? false, stretches };
}

function daysOf(range: string): number[] {
  const [first = '', last = first] = range.split('-');
  const from = names.indexOf(first);
  const count = (names.indexOf(last) - from + 7) % 7;
  return Array.from({ length: count + 1 }, (_, i) => (from + i) % 7);
}

function stretchesOf(hours: string): OpenHours[] | undefined {
  const stretches = hours.split(',').map((range) => {
    const [from = 0, to = 0] = range.split('-').map(minutesOf);
    return { from, to: to <= from ? to + 1440 : to };
  });
  return stretches.every(({ from, to }) => from < 1440 && to <= 2880) ? stretches : undefined;
}

/** `08:30` → 510; Infinity if it is not a time. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return minutes > 59 || hours > 24 || (hours === 24 && minutes > 0) ? Number.POSITIVE_INFINITY : hours * 60 + minutes;
}

/**
 * Is somebody there at that moment? Undefined when the hours cannot be read. `day` is ISO, `time` as `08:30`; the
 * caller must know the holidays. Throws a RangeError on an invalid day.
 */
export function isOpen(written: string, moment: { day: string; time: string; holiday?: boolean }): boolean | undefined {
  const hours = parseHours(written);
  if ('fault' in hours) return undefined;
  const parts = partsOf(moment.day);
  if (!parts) throw new RangeError(`not a day: ${moment.day}`);
  const weekday = weekdayOf(parts.year, parts.month, parts.day);
  const minutes = minutesOf(moment.time);
  const today = (moment.holiday ? hours.holidays : undefined) ?? hours.days[weekday] ?? [];
  const yesterday = hours.days[(weekday + 6) % 7] ?? [];
  return (
    today.some(({ from, to }) => from <= minutes && minutes < to) || yesterday.some(({ to }) => minutes + 1440 < to)
  );
}
