import {
  type Draft,
  type FoundDate,
  formatDate,
  isDate,
  isoOf,
  type Post,
  weekdayAt,
  withCapital,
} from '../../../src/rule.js';

/**
 * The date as written, once with its own weekday and once with the nearest day of its month that has the weekday named.
 * In the past tense no day after that of publication is offered.
 */
export function corrected(draft: Post<never>, date: FoundDate, day: string): string[] {
  const ahead = ((date.weekday ?? 0) - weekdayAt(day) + 7) % 7;
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  const near = number + (ahead > 3 ? ahead - 7 : ahead);
  const last = draft.sayings.at(date.start)?.time === 'past' ? draft.publish?.day : undefined;
  const isMeant = (one: string): boolean => last === undefined || one <= last;
  const texts = [
    isMeant(day) ? withWeekday(draft, date, day) : undefined,
    isDate(year, month, near) && isMeant(isoOf(year, month, near)) ? withDay(draft, date, near) : undefined,
  ];
  return texts.filter((text) => text !== undefined);
}

/**
 * The date as the draft writes it, with the weekday of `day`: «Vie. 20/11» → «Jue. 20/11». Undefined without a weekday.
 */
function withWeekday({ source, language = '' }: Draft, date: FoundDate, day: string): string | undefined {
  if (!date.weekdayAt) return undefined;
  const { start, end } = date.weekdayAt;
  const written = source.slice(start, end);
  const name = /^\p{L}+/u.exec(formatDate(day, language, { weekday: true }))?.[0] ?? '';
  const letters = /^\p{L}+/u.exec(written)?.[0] ?? '';
  const isShort = letters.length === 3;
  const form = inCaseOf(letters, isShort ? name.slice(0, 3) : name) + (isShort ? written.slice(letters.length) : '');
  return source.slice(date.start, start) + form + source.slice(end, date.end);
}

/**
 * The date as the draft writes it, with another day of the same month. Undefined unless its number occurs exactly once.
 */
function withDay({ source }: Draft, date: FoundDate, day: number): string | undefined {
  const text = source.slice(date.start, date.end);
  const numbers = [...text.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].filter(([written]) => Number(written) === date.day);
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined) return undefined;
  const rest = text.slice(number.index + number[0].length);
  const ending = /^(?:st|nd|rd|th)(?!\p{L})/iu.exec(rest)?.[0] ?? '';
  const padded = number[0].startsWith('0') || /^[/.-]\d/.test(rest);
  const written = String(day).padStart(padded ? number[0].length : 1, '0');
  return text.slice(0, number.index) + written + (ending && ordinalOf(day)) + rest.slice(ending.length);
}

const ordinals: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
let english: Intl.PluralRules | undefined;
function ordinalOf(day: number): string {
  english ??= new Intl.PluralRules('en', { type: 'ordinal' });
  return ordinals[english.select(day)] ?? 'th';
}

function inCaseOf(written: string, name: string): string {
  if (written.length > 1 && written === written.toLocaleUpperCase()) return name.toLocaleUpperCase();
  const first = written.charAt(0);
  return first === first.toLocaleUpperCase() ? withCapital(name) : name.toLocaleLowerCase();
}
