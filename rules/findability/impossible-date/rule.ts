import { type Draft, defineRule, type Issue, isDate, languageOf, type Span, spanOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  languageData: ['dates'],
  untilArchived: true,
  reads: [],
  *check(post): Iterable<Issue> {
    for (const at of post.impossible) if (!post.quoted(at)) yield { at, message: at.why, data: { words: at.text } };
    for (const date of post.dates) {
      const { day, month, year, until } = date;
      if (month === undefined || day === undefined || post.quoted(date)) continue;
      if (year !== undefined && !isDate(year, month, day))
        yield { at: date, message: 'leap', data: { words: date.text, year: String(year) } };
      else if (until?.month === month && until.day < day && (until.year ?? year) === year)
        yield { at: date, message: 'order', data: { words: date.text } };
    }
    for (const time of post.times)
      if (time.until !== undefined && endsTooEarly(time.text, time.minutes, time.until) && !post.quoted(time))
        yield { at: time, message: 'order', data: { words: time.text } };
    for (const at of impossibleHours(post))
      if (!post.quoted(at)) yield { at, message: 'hour', data: { words: at.text } };
  },
});

/**
 * From this time on, hours are afternoon hours. A range that ends before it may end the next morning, or mean twelve
 * hours later.
 */
const afternoon = 13 * 60;

/** With "am" after the end there is no doubt; from three on it may last overnight. */
const lateMorning = 10 * 60;
const longShift = 15 * 60;

/** Does a range of hours, in minutes from midnight, end before it begins, without lasting overnight? */
const endsTooEarly = (text: string, from: number, until: number): boolean =>
  until < from && (until >= afternoon || (until >= lateMorning && from < longShift && /a\.?\s?m\.?$/i.test(text)));

const noHour = /(?<![\d:.,/])(?:2[5-9]:[0-5]\d|(?:[01]?\d|2[0-4]):[6-9]\d)(?![\d:])/g;

/**
 * «25:00», «18:75» when a word marks it as an hour: a score, a chapter, a position in a video and a race time look
 * alike.
 */
function* impossibleHours({ prose, source, language }: Draft): Iterable<Span> {
  const { at, near, from, units } = languageOf(language)?.times ?? { at: [], near: [], from: [], units: [] };
  for (const { index, 0: hour } of prose.matchAll(noHour)) {
    const before = ` ${prose.slice(Math.max(0, index - 24), index).toLowerCase()}`;
    const behind = prose.slice(index + hour.length, index + hour.length + 8).toLowerCase();
    const leads = /^2[5-9]/.test(hour) ? at : [...at, ...near, ...from];
    const isLed = leads.some((words) => before.endsWith(` ${words} `));
    const isCounted = units.some((unit) => new RegExp(`^ ?${unit}(?![a-z])`).test(behind));
    if (isLed || isCounted) yield spanOf(source, index, index + hour.length);
  }
}
