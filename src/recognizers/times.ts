import { holdsCandidate, matchesAt } from '../text/candidates.js';
import { lower } from '../text/fold.js';
import { type Span, spanOf } from '../text/span.js';
import { type DayPart, inDay } from './day-part.js';
import { type Figure, inDaytime, isBare, isDottedRange, sameHalf } from './hour-figures.js';
import { type TimeGrammar, timeGrammar } from './time-grammar.js';

/** A time of day, or a range of two, found in a text. */
export interface FoundTime extends Span {
  /** From midnight on, 0–1440. */
  readonly minutes: number;
  /** The end of a range, in minutes from midnight; smaller than `minutes` when it ends on the next day. */
  readonly until?: number;
}

/**
 * The times of day of a text, in order of place: «18:00», «a las 18», «de 9 a 14 h», «mediodía», "7pm", "10am–2pm".
 * Lengths («2 horas», «durante 2 h»), prices, dates and ratios are not times. Those in signs alone where the language
 * has no words for them.
 */
export function findTimes(text: string, language: string | undefined): readonly FoundTime[] {
  const grammar = timeGrammar(language);
  const found: FoundTime[] = [];
  const low = lower(text);
  if (!holdsCandidate(low, grammar.core)) return found;
  for (const match of matchesAt(low, grammar.patternFor(low), grammar.first)) {
    const groups = match.groups ?? {};
    const lead = (groups.at ?? groups.near ?? '').length;
    const start = match.index + (lead > 0 ? match[0].length - match[0].slice(lead).trimStart().length : 0);
    const end = match.index + match[0].length;
    const before = low.slice(Math.max(0, start - 24), start);
    const time = timeOf(grammar, groups, before, low.slice(end, end + 24), partBefore(grammar, low, match.index));
    if (time) found.push({ ...spanOf(text, start, end), ...time });
  }
  return found;
}

/** The part of the day given right before a time: «esta noche a las 8», "tonight at 8". */
function partBefore({ afternoonBefore, nightBefore }: TimeGrammar, low: string, at: number): DayPart | undefined {
  const before = low.slice(Math.max(0, at - 24), at);
  if (nightBefore(before)) return 'night';
  return afternoonBefore(before) ? 'afternoon' : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf(
  grammar: TimeGrammar,
  groups: Groups,
  before: string,
  after: string,
  told: DayPart | undefined,
): { minutes: number; until?: number } | undefined {
  const { source } = grammar;
  if (groups.name) {
    const until = groups.h3 === undefined ? undefined : read(grammar, groups, 3);
    return { minutes: source.names[groups.name] as number, ...(until && { until: until.minutes }) };
  }
  // "a quarter to 12 people".
  if (groups.past) return groups.pp || grammar.behind.test(after) ? pastHour(grammar, groups) : undefined;
  if (groups.word) {
    const isLed = groups.at !== undefined || groups.near !== undefined;
    if (groups.wp !== undefined && (isLed || groups.word !== source.hours[0])) return inWords(grammar, groups, told);
    return isLed && (groups.half !== undefined || grammar.behind.test(after))
      ? inWords(grammar, groups, told)
      : undefined;
  }
  if (grammar.money.test(after) || grammar.scale(before)) return undefined;
  const first = read(grammar, groups, 1, told);
  const second = groups.h2 === undefined ? undefined : read(grammar, groups, 2);
  if (!first || (groups.h2 !== undefined && !second)) return undefined;
  const led = groups.at !== undefined || (groups.near !== undefined && grammar.behind.test(after));
  const sure = led || first.sure || second?.sure === true;
  if (second) {
    // "10:00:00 -4": the offset from Greenwich.
    if (groups.e1 !== undefined && !second.clock && !second.part) return { minutes: first.minutes };
    // «el lunes 21 a las 19:00», «el 17 a las 14 h»: a day and an hour.
    const isHour = second.clock || second.unit || second.long;
    if (isBare(first) && isHour && second.minutes < first.minutes && !grammar.from(before))
      return { minutes: second.minutes };
    const ranged =
      sure ||
      (isDottedRange(first, second) && grammar.from(before)) ||
      ((first.unit || second.unit || second.long) && (first.clock || grammar.from(before) || second.unit));
    if (ranged) return sameHalf(first, second);
    if (!isBare(first) || !isBare(second) || !grammar.behind.test(after)) return undefined;
    const isOfDay = grammar.opened(before) || (groups.d2 === undefined && grammar.onDay(before));
    return isOfDay ? inDaytime(first, second) : undefined;
  }
  if (sure || isBehindYear(first, before)) return { minutes: first.minutes };
  if (first.decimal && !first.even) return undefined;
  // «1 h 15 min» is a length.
  if (/^[ \u00a0]?\d{1,2}[ \u00a0]?m(?:ins?)?(?![a-z])/.test(after)) return undefined;
  if (!(first.unit || first.even) || grammar.span(before) || grammar.lasts.test(after)) return undefined;
  return { minutes: first.minutes };
}

/** «8 de abril de 2027, 19.30»: two figures and two behind a date, to the quarter of an hour. */
const isBehindYear = ({ clock, decimal, minutes }: Figure, before: string): boolean =>
  clock && !decimal && minutes % 15 === 0 && /(?<!\d)20\d\d, ?$/.test(before);

/** "half past seven in the evening", "quarter to 9pm". */
function pastHour(grammar: TimeGrammar, groups: Groups): { minutes: number } | undefined {
  const { source } = grammar;
  const hour = groups.ph === undefined ? source.hours.indexOf(groups.pw as string) + 1 : Number(groups.ph);
  return { minutes: inDay(hour, source.past[groups.past as string] ?? 0, partOf(grammar, groups.pp)) };
}

const figureKeys = [1, 2, 3].map((n) => ['h', 's', 'm', 'c', 'e', 'u', 'p', 'f'].map((key) => key + n));

function read(grammar: TimeGrammar, groups: Groups, n: 1 | 2 | 3, told?: DayPart): Figure | undefined {
  const keys = figureKeys[n - 1] as readonly string[];
  const [hour = '', sign, signed, joined, seconds, unit, part, more] = keys.map((key) => groups[key]);
  const minute = signed ?? joined;
  const own = partOf(grammar, part);
  const hours = Number(hour);
  if (own && hours > 12) return undefined;
  const padded = hour.startsWith('0');
  const minutes = inDay(
    hours,
    Number(minute ?? 0) + (more === undefined ? 0 : (grammar.source.halves[more] ?? 0)),
    own ?? (padded || hours > 11 ? undefined : told),
  );
  if (minutes > 1440 || (hours === 24 && minute === undefined)) return undefined;
  // «1:23:45» is a running time, "at 01:20:48" a position in a film.
  if (seconds !== undefined && !own && hours < 10) return undefined;
  const short = unit !== undefined && grammar.units.has(unit.trim());
  const decimal = sign === ',';
  const sure =
    own !== undefined ||
    more !== undefined ||
    (signed !== undefined && !decimal && (sign !== '.' || unit !== undefined));
  return {
    minutes,
    sure,
    decimal,
    even: decimal && unit !== undefined && hour.length === 2 && Number(minute) % 15 === 0,
    clock: minute !== undefined,
    unit: short,
    long: unit !== undefined && !short,
    part: own,
    padded,
  };
}

function partOf(grammar: TimeGrammar, part: string | undefined): DayPart | undefined {
  if (part === undefined) return undefined;
  const words = part.trim().replace(/\s+/g, ' ');
  return grammar.parts.get(words) ?? (words.startsWith('p') ? 'afternoon' : 'morning');
}

function inWords(grammar: TimeGrammar, groups: Groups, told: DayPart | undefined): { minutes: number } {
  const { source } = grammar;
  const hours = source.hours.indexOf(groups.word as string) + 1;
  const half = groups.half === undefined ? 0 : (source.halves[groups.half] ?? 0);
  return { minutes: inDay(hours, half, partOf(grammar, groups.wp) ?? told) };
}
