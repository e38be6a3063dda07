import { matchesAt } from '../text/candidates.js';
import { lower } from '../text/fold.js';
import { type Span, spanOf } from '../text/span.js';
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
 * Lengths («2 horas», «durante 2 h»), prices, dates and ratios are none. Spanish where the language has no words for them.
 */
export function findTimes(text: string, language: string | undefined): readonly FoundTime[] {
  const grammar = timeGrammar(language);
  const found: FoundTime[] = [];
  const low = lower(text);
  for (const match of matchesAt(low, grammar.pattern, grammar.first)) {
    const groups = match.groups ?? {};
    const lead = (groups.at ?? groups.near ?? '').length;
    const start = match.index + (lead > 0 ? match[0].length - match[0].slice(lead).trimStart().length : 0);
    const end = match.index + match[0].length;
    const time = timeOf(grammar, groups, low.slice(Math.max(0, start - 24), start), low.slice(end, end + 24));
    if (time) found.push({ ...spanOf(text, start, end), ...time });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf(
  grammar: TimeGrammar,
  groups: Groups,
  before: string,
  after: string,
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
    if (groups.wp !== undefined && (isLed || groups.word !== source.hours[0])) return inWords(grammar, groups);
    return isLed && (groups.half !== undefined || grammar.behind.test(after)) ? inWords(grammar, groups) : undefined;
  }
  if (grammar.money.test(after) || grammar.scale.test(before)) return undefined;
  const first = read(grammar, groups, 1);
  const second = groups.h2 === undefined ? undefined : read(grammar, groups, 2);
  if (!first || (groups.h2 !== undefined && !second)) return undefined;
  const led = groups.at !== undefined || (groups.near !== undefined && grammar.behind.test(after));
  const sure = led || first.sure || second?.sure === true;
  if (second) {
    // «el lunes 21 a las 19:00»: a day and an hour.
    const isBare = !first.clock && !first.unit && !first.long && first.half === undefined;
    if (isBare && second.clock && second.minutes < first.minutes && !grammar.from.test(before))
      return { minutes: second.minutes };
    const ranged =
      sure ||
      (isDottedRange(first, second) && grammar.from.test(before)) ||
      ((first.unit || second.unit || second.long) && (first.clock || grammar.from.test(before) || second.unit));
    if (!ranged) return undefined;
    const minutes =
      second.half !== undefined && first.half === undefined
        ? sameHalf(first.minutes, second.minutes, second.half)
        : first.minutes;
    return { minutes, until: second.minutes };
  }
  if (sure) return { minutes: first.minutes };
  if (first.decimal) return undefined;
  if (!first.unit || grammar.span.test(before) || grammar.lasts.test(after)) return undefined;
  return { minutes: first.minutes };
}

/** "10–2pm" begins in the morning, "1–2pm" in the afternoon. */
const sameHalf = (from: number, until: number, half: 'a' | 'p'): number =>
  half === 'p' && from < 720 && from + 720 < until ? from + 720 : from;

interface Figure {
  readonly minutes: number;
  /** `18:00`, or with "pm", «de la tarde»: surely a time. */
  readonly sure: boolean;
  /** With a comma it is a time only where «a las» or its like stands before it. */
  readonly decimal: boolean;
  /** Hours and minutes are written. */
  readonly clock: boolean;
  readonly unit: boolean;
  readonly long: boolean;
  readonly half?: 'a' | 'p';
}

/** «de 9.30 a 11.00»: seldom two prices. */
const isDottedRange = (first: Figure, second: Figure): boolean =>
  first.clock &&
  second.clock &&
  !first.decimal &&
  !second.decimal &&
  second.minutes > first.minutes &&
  first.minutes % 15 === 0 &&
  second.minutes % 15 === 0;

/** "half past seven in the evening", "quarter to 9pm". */
function pastHour(grammar: TimeGrammar, groups: Groups): { minutes: number } | undefined {
  const { source } = grammar;
  const hour = groups.ph === undefined ? source.hours.indexOf(groups.pw as string) + 1 : Number(groups.ph);
  const half = halfOf(grammar, groups.pp);
  const hours = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  return { minutes: hours * 60 + (source.past[groups.past as string] ?? 0) };
}

function read(grammar: TimeGrammar, groups: Groups, n: 1 | 2 | 3): Figure | undefined {
  const [hour, sign, minute, unit, part, more] = [`h${n}`, `s${n}`, `m${n}`, `u${n}`, `p${n}`, `f${n}`].map(
    (key) => groups[key],
  );
  const half = halfOf(grammar, part);
  let hours = Number(hour);
  if (half && hours > 12) return undefined;
  if (half === 'p' && hours < 12) hours += 12;
  if (half === 'a' && hours === 12) hours = 0;
  const minutes = hours * 60 + Number(minute ?? 0) + (more === undefined ? 0 : (grammar.source.halves[more] ?? 0));
  if (minutes > 1440 || (hours === 24 && minute === undefined)) return undefined;
  const short = unit !== undefined && grammar.units.has(unit.trim());
  const decimal = sign === ',';
  const sure =
    half !== undefined ||
    more !== undefined ||
    (minute !== undefined && !decimal && (sign !== '.' || unit !== undefined));
  return { minutes, sure, decimal, clock: minute !== undefined, unit: short, long: unit !== undefined && !short, half };
}

function halfOf(grammar: TimeGrammar, part: string | undefined): 'a' | 'p' | undefined {
  if (part === undefined) return undefined;
  const words = part.trim().replace(/\s+/g, ' ');
  if (grammar.afternoon.has(words)) return 'p';
  return words.startsWith('p') ? 'p' : 'a';
}

function inWords(grammar: TimeGrammar, groups: Groups): { minutes: number } {
  const { source } = grammar;
  const hours = source.hours.indexOf(groups.word as string) + 1;
  const half = groups.half === undefined ? 0 : (source.halves[groups.half] ?? 0);
  const afternoon = halfOf(grammar, groups.wp) === 'p' && hours < 12 ? 720 : 0;
  return { minutes: hours * 60 + half + afternoon };
}
