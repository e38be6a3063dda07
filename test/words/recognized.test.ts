import { readFileSync } from 'node:fs';
import { resolve as pathOf } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { absentDay, datesIn, formatDate, parseMoment, resolve } from '../../src/recognizers/dates/dates.js';
import type { FoundDate } from '../../src/recognizers/dates/found-date.js';
import { findDurations } from '../../src/recognizers/durations.js';
import { findEmails, findHashtags, findMentions, plainAddress } from '../../src/recognizers/handles.js';
import { isOpen, parseHours } from '../../src/recognizers/hours.js';
import { findNames, isLikelyName, likelyNames, nameInAddress } from '../../src/recognizers/names.js';
import { findPhones, isAttended } from '../../src/recognizers/phones.js';
import { findTimes } from '../../src/recognizers/times.js';
import { findUrls, hostOf } from '../../src/recognizers/urls.js';
import { findYears, yearsAgo } from '../../src/recognizers/years.js';
import { spokenHours } from '../../src/report/said/opening-hours.js';
import type { Range } from '../../src/text/ranges.js';

interface Row {
  readonly in: 'es' | 'en' | 'ca';
  readonly text: string;
  readonly found?: object;
}

const file = pathOf('test/data/recognized.yml');
const rows: readonly Row[] = parse(readFileSync(file, 'utf8'));

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const dayOf = ({ day, month, year, weekday }: Pick<FoundDate, 'day' | 'month' | 'year' | 'weekday'>): string =>
  [year ?? '?', month ?? '?', day ?? '?'].join('-') + (weekday === undefined ? '' : ` weekday ${weekday}`);

/** The ISO day that a date means when it is read in the middle of the year. */
const meant = ({ day, month, year, weekday }: FoundDate): string | undefined =>
  day === undefined
    ? undefined
    : resolve(
        {
          day,
          ...(month !== undefined && { month }),
          ...(year !== undefined && { year }),
          ...(weekday !== undefined && { weekday }),
        },
        { near: '2026-07-15' },
      );

/** The days and hours of a timetable, or what of it cannot be read. */
function timetable(text: string, locale: string): string[] {
  const hours = parseHours(text);
  if ('fault' in hours) return [];
  const stretches = (all: readonly { readonly from: number; readonly to: number }[]) =>
    all.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ');
  const at = (time: string) => isOpen(text, { day: '2026-11-24', time });
  return [
    spokenHours(text, locale),
    ...hours.days.map(stretches),
    ...(hours.holidays ? [`on holidays ${stretches(hours.holidays)}`] : []),
    `on a Tuesday at 9:00, 14:00 and 23:30: ${[at('09:00'), at('14:00'), at('23:30')].join(', ')}`,
  ];
}

/** All that is recognised in a text, without what is not there. */
function recognized({ in: language, text }: Row): object {
  const written = ({ start, end }: Range): string => text.slice(start, end);
  const { dates, impossible } = datesIn(text, language);
  const moment = parseMoment(text, language, 'Europe/Madrid');
  const said = {
    dates: dates.map((date) =>
      [
        `${date.text} = ${dayOf(date)}`,
        ...(date.until ? [`to ${dayOf(date.until)}`] : []),
        meant(date) && `meant ${meant(date)}, ${formatDate(meant(date) ?? '', language, { weekday: true })}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    impossible: impossible.map(written),
    absent: absentDay(text),
    moment: moment && [moment.day, moment.time].filter(Boolean).join(' '),
    times: findTimes(text, language).map(
      ({ text: own, minutes, until }) => `${own} = ${clock(minutes)}${until === undefined ? '' : `-${clock(until)}`}`,
    ),
    durations: findDurations(text, language).map(({ text: own, hours }) => `${own} = ${hours}`),
    phones: findPhones(text).map((at) => `${written(at)}${isAttended(written(at)) ? ', attended' : ''}`),
    emails: findEmails(text).map((at) => `${written(at)} = ${plainAddress(written(at))}`),
    mentions: findMentions(text).map(written),
    hashtags: findHashtags(text).map(written),
    urls: findUrls(text).map(
      (at) => `${written(at)} = ${hostOf(written(at).replace(/^(?![a-z]+:)/i, 'https://')) ?? '–'}`,
    ),
    names: findNames(text).map(({ text: own, words }) => `${own}, ${words}`),
    likely: likelyNames(text).map((name) => `${name.text}, ${name.words}, ${isLikelyName(text, name)}`),
    inAddress: text.includes('@') ? text.split(/[@.\s]/).flatMap((word) => nameInAddress(word) ?? []) : [],
    timetable: timetable(text, language),
  };
  const isFull = ([, one]: [string, unknown]) => one !== undefined && !(Array.isArray(one) && one.length === 0);
  return Object.fromEntries(Object.entries(said).filter(isFull));
}

/** `-u` writes the current result: check what it writes. */
test('what is recognised in a text is what is written under it', async () => {
  const read = rows.map((row) => ({ ...row, found: recognized(row) }));
  await expect(stringify(read, { lineWidth: 0 })).toMatchFileSnapshot(file);
});

test('years are neither prices, decimals, codes nor numbers of people', () => {
  const text =
    'De 1492 a 1975, el 12.06.1979, “the 1990s”; 1800 €, $1900, £ 1901, 1902 euros, 1903 people, 3.1415, 2000,50, A1904, 1905B, 19061';
  expect(findYears(text).map(({ start, end }) => text.slice(start, end))).toEqual(['1492', '1975', '1979', '1990s']);
  expect(yearsAgo(text, '2026-12-01', 1000)).toBe(534);
  expect(yearsAgo('1800 €', '2026-12-01', 1000)).toBeLessThan(0);
});
