import type { DateOrder } from '../../language/types.js';
import { spanOf } from '../../text/span.js';
import { type Chain, chainAt } from './chains.js';
import { withDaysInFigures } from './day-words.js';
import type { FoundDate } from './found-date.js';
import type { DateItem } from './items.js';
import { dateNames } from './names.js';
import {
  before,
  type DatePiece,
  type DateText,
  type Impossible,
  isOne,
  isSign,
  piecesOf,
  standsAlone,
} from './pieces.js';

/** The dates read in a text. */
export interface ReadDates {
  readonly dates: readonly FoundDate[];
  /** Impossible days, and ranges that end before they begin, in source order. */
  readonly impossible: readonly Impossible[];
}

/**
 * The absolute dates of a text, in order of place: with a month, or a day number with its weekday («viernes 21») or
 * with «el día». «4 y 5 de marzo» are two dates, each with the month. Where the language is not known, in those that
 * redlint speaks. `first`: what comes first in figures, in languages where that depends on the region.
 */
export function datesIn(text: string, language: string | undefined, first?: DateOrder | undefined): ReadDates {
  const names = dateNames(language);
  const figures = withDaysInFigures(text, names);
  if (!/\d/.test(figures)) return { dates: [], impossible: [] };
  const impossible = new Map<number, Impossible>();
  const dates = readDates({ text, pieces: piecesOf(figures), names, first, impossible });
  return { dates, impossible: [...impossible.values()].sort((a, b) => a.start - b.start) };
}

export const findDates = (
  text: string,
  language: string | undefined,
  first?: DateOrder | undefined,
): readonly FoundDate[] => datesIn(text, language, first).dates;

function readDates(reading: DateText): FoundDate[] {
  const found: FoundDate[] = [];
  for (let i = 0; i < reading.pieces.length; ) {
    // Most words begin no date.
    if (!mayBegin(reading, reading.pieces[i] as DatePiece)) {
      i++;
      continue;
    }
    const chain = chainAt(reading, i);
    const dates = chain && chain.items.length > 0 ? datesOf(reading, chain) : [];
    found.push(...dates);
    const last = dates.length > 0 ? chain?.items.at(-1) : undefined;
    i = Math.max(i + 1, last?.next ?? chain?.retry ?? 0);
  }
  return found;
}

/** Is it a number, or the name of a weekday or a month? */
const mayBegin = ({ names, text }: DateText, { kind, key, start, end }: DatePiece): boolean =>
  kind === 'number' ||
  (kind === 'word' && (names.heads.has(key) || (end === start + 1 && names.initials.has(text.charAt(start)))));

function datesOf(reading: DateText, { items, links }: Chain): FoundDate[] {
  const first = items[0] as DateItem;
  if (first.weekday === undefined && isCited(reading, first.from)) return [];
  const dates: FoundDate[] = [];
  for (let i = 0; i < items.length; i++) {
    const { from, year, weekday, weekdayAt, ...item } = items[i] as DateItem;
    const until = links[i] === 'to' ? items[++i] : undefined;
    const either = item.either || until?.either;
    const { day, month } = either ? {} : item;
    const end = (reading.pieces[(until ?? (items[i] as DateItem)).next - 1] as { end: number }).end;
    dates.push({
      ...spanOf(reading.text, (reading.pieces[from] as { start: number }).start, end),
      ...(day !== undefined && { day }),
      ...(month !== undefined && { month }),
      ...(year !== undefined && { year }),
      ...(weekday !== undefined && { weekday, weekdayAt }),
      ...(until && !either && { until: untilOf(until) }),
    });
  }
  return dates;
}

const untilOf = ({ day, month, year, weekday }: DateItem): NonNullable<FoundDate['until']> => ({
  day,
  ...(month !== undefined && { month }),
  ...(year !== undefined && { year }),
  ...(weekday !== undefined && { weekday }),
});

/** «Ley 39/2015, de 1 de octubre»: the date of a law. */
function isCited(reading: DateText, i: number): boolean {
  if (!isOne(reading, before(reading, i), 'of')) return false;
  const at = isSign(before(reading, i - 1), ',') ? i - 3 : i - 2;
  return reading.pieces[at]?.kind === 'number' && isSign(reading.pieces[at - 1], '/') && !standsAlone(reading, at);
}
