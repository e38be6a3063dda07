import type { DateFormat } from '../calendar/serial.js';

/** The formats of Office Open XML that have a number and no text (ECMA-376, part 1, 18.8.30). */
const known = new Map<number, DateFormat>([
  ...range(14, 17, { day: true, time: false }),
  ...range(18, 21, { day: false, time: true }),
  [22, { day: true, time: true }],
  ...range(27, 31, { day: true, time: false }),
  ...range(32, 33, { day: false, time: true }),
  [36, { day: true, time: false }],
  ...range(45, 47, { day: false, time: true }),
  ...range(50, 58, { day: true, time: false }),
]);

function range(first: number, last: number, format: DateFormat): [number, DateFormat][] {
  return Array.from({ length: last - first + 1 }, (_, n) => [first + n, format]);
}

/** What a format shows of a moment; undefined when it shows a number. `code`: as in `dd/mm/yyyy hh:mm`. */
export function dateFormat(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return known.get(id);
  const [first = ''] = code
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';');
  if (/general/i.test(first)) return undefined;
  const time = /[hs]/i.test(first);
  const day = /[yd]/i.test(first) || (!time && /m/i.test(first));
  return day || time ? { day, time } : undefined;
}
