import type { FoundDate } from '../../src/recognizers/dates/found-date.js';
import type { FoundTime } from '../../src/recognizers/times.js';
import { type Case, listed, type Recognizers, type Suite } from './suite.js';
import { type Call, callsIn } from './typescript-calls.js';

const folders = ['test/es', 'test/en'];
const asked = new Set(['testSingleCase', 'testUnexpectedResult', 'testWithExpectedDate']);

/** Days and times of day. */
export const chrono: Suite = {
  name: 'chrono',
  repository: 'wanasit/chrono',
  reads: folders,
  *cases(mirror, recognizers) {
    const paths = folders.flatMap((folder) => mirror.list(folder)).filter((path) => path.endsWith('.test.ts'));
    const sources = new Map(paths.map((path) => [path.slice('test/'.length), mirror.read(path) ?? '']));
    for (const [path, calls] of callsIn(sources, asked))
      for (const [index, call] of calls.entries()) yield* caseOf(path, index, call, recognizers);
  },
};

function* caseOf(path: string, index: number, call: Call, recognizers: Recognizers): Generator<Case> {
  const text = call.texts[1];
  if (text === undefined) return;
  const id = `${path.replace(/^.*\/|\.test\.ts$/g, '')}/${index + 1}`;
  const language = path.slice(0, 2);
  const order = language === 'es' || call.arguments[0]?.includes('GB') ? 'day' : 'month';
  const dates = recognizers.findDates(text, language, order);
  const times = recognizers.findTimes(text, language);
  if (call.name === 'testUnexpectedResult') {
    const found = [...dates, ...times].map(({ start, end }) => text.slice(start, end));
    yield { id: `nothing/${id}`, text, expected: listed([]), found: listed(found) };
    return;
  }
  const said = call.arguments.at(-1) ?? '';
  const days = expectedParts(said, 'day', 'month');
  const hours = expectedParts(said, 'hour', 'minute');
  const found = { days: dates.flatMap(daysOf), hours: times.flatMap(hoursOf) };
  // Parts that a text does not give come from the day on which it is read, which a draft does not have.
  if (days.length > 0 && days.every((day) => isWritten(text, parseInt(day, 10))))
    yield { id: `day/${id}`, text, expected: listed(days), found: listed(found.days.slice(0, days.length)) };
  if (hours.length > 0 && hours.every((hour) => isWritten(text, parseInt(hour, 10) % 12 || 12)))
    yield { id: `time/${id}`, text, expected: listed(hours), found: listed(found.hours.slice(0, hours.length)) };
  if (days.length + hours.length === 0 && /result\.text\)\.toBe\(text\)/.test(said) && /\d/.test(text))
    yield {
      id: `whole/${id}`,
      text,
      expected: '',
      found: withoutRanges(text, [...dates, ...times])
        .replace(/\D+/g, ' ')
        .trim(),
    };
}

const isWritten = (text: string, number: number): boolean =>
  new RegExp(`(?<!\\d)0?(?:${number}|${number + 12})(?!\\d)`).test(text);

/** `10/8`, and the last day of a range. */
const daysOf = ({ day, month, until }: FoundDate): string[] => [
  `${day}/${month}`,
  ...(until ? [`${until.day}/${until.month}`] : []),
];

/** `19/0`, and the end of a range. */
function hoursOf({ minutes, until }: FoundTime): string[] {
  const clock = (time: number): string => `${Math.floor(time / 60) % 24}/${time % 60}`;
  return until === undefined ? [clock(minutes)] : [clock(minutes), clock(until)];
}

function withoutRanges(text: string, ranges: readonly { start: number; end: number }[]): string {
  let rest = text;
  for (const { start, end } of ranges) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** What a test says about two parts of the start, and of the end: `result.start.get("day")).toBe(10)`. */
function expectedParts(said: string, first: string, second: string): string[] {
  const told = ['start', 'end'].map((side) => {
    const [one, two] = [first, second].map(
      (part) => new RegExp(`${side}\\.get\\("${part}"\\)\\)\\.toBe\\((\\d+)\\)`).exec(said)?.[1],
    );
    return one === undefined || (two === undefined && first === 'day') ? undefined : `${one}/${two ?? 0}`;
  });
  const [start, end] = told;
  return start === undefined ? [] : end === undefined ? [start] : [start, end];
}
