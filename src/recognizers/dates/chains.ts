import { canBe } from './calendar.js';
import { type DateItem, dayAt, isEntry, itemAt, weekdayAt } from './items.js';
import { monthAt, yearAfter } from './months.js';
import { before, type DateText, isOne, isSign, noteImpossible, on } from './pieces.js';

type Link = 'comma' | 'and' | 'to';

/** Days in a row: «viernes 21, sábado 22 y domingo 23 de noviembre». `links[i]` is between items i and i + 1. */
export interface Chain {
  readonly items: DateItem[];
  readonly links: Link[];
  /** Without dates: the piece at which to continue. */
  readonly retry?: number;
}

/** No list of days is longer, which keeps the time linear. */
const longestChain = 12;

/** The days written from piece `i` on, with the months they share; undefined when there are none. */
export const chainAt = (reading: DateText, i: number): Chain | undefined =>
  (reading.names.monthFirst ? monthFirst(reading, i) : undefined) ?? dayFirst(reading, i);

/** «viernes 21 de noviembre», «4 y 5 de marzo», «del 28 de febrero al 2 de marzo», «sábado 22 y domingo 23». */
function dayFirst(reading: DateText, i: number): Chain | undefined {
  const first = itemAt(reading, i);
  if (!first) return undefined;
  const chain: Chain = { items: [first], links: [] };
  while (
    chain.items.length < longestChain &&
    (chain.items.at(-1) as DateItem).month === undefined &&
    lengthen(reading, chain)
  ) {}
  const last = chain.items.at(-1) as DateItem;
  if (last.month === undefined) return withoutMonth(reading, chain);
  const link = linkAt(reading, last.next);
  if (link?.link === 'to') {
    const end = itemAt(reading, link.next, true);
    if (end?.month !== undefined) {
      chain.links.push('to');
      chain.items.push(end);
    }
  }
  return shared(reading, chain);
}

/** "March 4", "Friday, November 21, 2026", "March 3-5", "March 30 to April 2"; «martxoaren 4a». */
function monthFirst(reading: DateText, i: number): Chain | undefined {
  const first = monthItem(reading, i);
  if (!first) return undefined;
  const chain: Chain = { items: [first], links: [] };
  while (chain.items.length < longestChain) {
    const last = chain.items.at(-1) as DateItem;
    const link = linkAt(reading, last.next);
    if (!link || last.year !== undefined) break;
    const next = monthItem(reading, link.next) ?? further(reading, link.next, first);
    if (!next || (link.link === 'comma' && !next.ordinal)) break;
    chain.items.push(next);
    chain.links.push(link.link);
    if (next.from !== link.next || reading.pieces[next.from]?.kind !== 'number') break;
  }
  const last = chain.items.at(-1) as DateItem;
  const year = last.year === undefined ? yearAfter(reading, last.next) : undefined;
  if (year) chain.items[chain.items.length - 1] = { ...last, ...year };
  return shared(reading, chain);
}

/** A month followed by its day. */
function monthItem(reading: DateText, i: number): DateItem | undefined {
  const named = weekdayAt(reading, i);
  const at = named?.next ?? i;
  const month = monthAt(reading, at, named ? on(reading, at) : reading.pieces[i]);
  if (!month) return undefined;
  const start = isOne(reading, on(reading, month.next), 'articles') ? month.next + 1 : month.next;
  const day = on(reading, start) && dayAt(reading, start);
  if (!day) return undefined;
  if (!canBe(month.month, day.day)) {
    // "In November 31 homes were sold": a count.
    const next = on(reading, day.next);
    if (day.ordinal || !next || isSign(next, '.,;:)')) noteImpossible(reading, 'day', at, day.next);
    return undefined;
  }
  const year = yearAfter(reading, day.next) ?? yearBefore(reading, i);
  return {
    from: year && 'from' in year ? year.from : i,
    day: day.day,
    ordinal: day.ordinal,
    month: month.month,
    year: year?.year,
    weekday: named?.weekday,
    weekdayAt: named?.weekdayAt,
    next: year && !('from' in year) ? year.next : day.next,
  };
}

/** «2026ko martxoaren 4a». */
function yearBefore(reading: DateText, i: number): { year: number; from: number } | undefined {
  const year = before(reading, i - 1);
  const ending = before(reading, i);
  if (year?.kind !== 'number' || !/^[12]\d{3}$/.test(year.key) || !ending?.glued || !isOne(reading, ending, 'ordinals'))
    return undefined;
  return { year: Number(year.key), from: i - 2 };
}

/** Another day of the month given with the first of a row. */
function further(reading: DateText, i: number, { from, month }: DateItem): DateItem | undefined {
  const day = on(reading, i) && dayAt(reading, i);
  if (!day || month === undefined || canBe(month, day.day)) return day && { from: i, month, ...day };
  // "June 10 - 31, 2022".
  if (day.ordinal || yearAfter(reading, day.next)) noteImpossible(reading, 'day', from, day.next);
  return undefined;
}

/** Adds the next day of a row to the chain, if there is one. */
function lengthen(reading: DateText, { items, links }: Chain): boolean {
  const link = linkAt(reading, (items.at(-1) as DateItem).next);
  const next = link && itemAt(reading, link.next, true);
  if (!next) return false;
  links.push(link.link);
  items.push(next);
  return true;
}

/** What ties two days: a comma, «y», «al», a dash. */
function linkAt(reading: DateText, i: number): { link: Link; next: number } | undefined {
  const piece = on(reading, i);
  if (isSign(piece, ',')) {
    const and = isOne(reading, on(reading, i + 1), 'and');
    return { link: and ? 'and' : 'comma', next: i + (and ? 2 : 1) };
  }
  if (isOne(reading, piece, 'and')) return { link: 'and', next: i + 1 };
  if (isOne(reading, piece, 'to') || isSign(piece, '-–—')) return { link: 'to', next: i + 1 };
  return undefined;
}

/** Days that share the month and year of a later one. A comma alone does not join: «sala 3, 4 de marzo». */
function shared(reading: DateText, { items, links }: Chain): Chain {
  let from = items.length - 1;
  let month = items[from]?.month;
  let year = items[from]?.year;
  for (let tied = false, i = from - 1; i >= 0; i--) {
    const item = items[i] as DateItem;
    const later = items[i + 1] as DateItem;
    if (links[i] === 'comma' && !tied && item.weekday === undefined && item.month === undefined) break;
    tied ||= links[i] !== 'comma';
    const ownMonth = item.month ?? month;
    if (links[i] === 'to' && item.year === undefined && ownMonth === later.month && item.day >= later.day) {
      if (item.day > later.day && isOne(reading, before(reading, item.from), 'from'))
        noteImpossible(reading, 'order', item.from, later.next);
      break;
    }
    if (
      item.year === undefined &&
      year !== undefined &&
      ownMonth !== undefined &&
      month !== undefined &&
      ownMonth > month
    )
      year--;
    month = ownMonth;
    year = item.year ?? year;
    items[i] = { ...item, month, year };
    from = i;
  }
  const kept = { items: items.slice(from), links: links.slice(from) };
  const previous = isOne(reading, before(reading, kept.items[0]?.from ?? 0), 'articles') ? 2 : 1;
  const opens = isOne(reading, reading.pieces[(kept.items[0]?.from ?? 0) - previous], 'between');
  return opens && kept.items.length === 2 ? { items: kept.items, links: ['to'] } : kept;
}

/** Days with a weekday or after «el día»; a range only with «al» or a weekday at both ends: “Friday 8–noon” are hours. */
function withoutMonth(reading: DateText, { items, links }: Chain): Chain {
  const first = items[0] as DateItem;
  const lead = before(reading, first.from);
  const opener = before(reading, first.from - 1);
  const led = isOne(reading, lead, 'day') && (isOne(reading, opener, 'leads') || isSign(opener, ',('));
  const good = items.map((item) => led || isDay(reading, item));
  const kept = good.indexOf(false) < 0 ? items.length : good.indexOf(false);
  const opens = (i: number, next = on(reading, i + 1)): boolean =>
    linkAt(reading, i)?.link === 'to' && (next?.kind === 'number' || next?.start === on(reading, i)?.end);
  const range = links.findIndex(
    (link, i) => link === 'to' && !(isClosed(reading, items[i] as DateItem) || items[i + 1]?.weekday !== undefined),
  );
  const count = Math.min(kept, range < 0 ? items.length : range);
  if (count === 0 || opens((items[count - 1] as DateItem).next)) return none(items);
  return { items: items.slice(0, count), links: links.slice(0, count - 1) };
}

/** A row of mere numbers does not count, whichever of them it is read from. */
function none(items: readonly DateItem[]): Chain {
  const later = items.slice(1);
  return { items: [], links: [], retry: (later.find(({ weekday }) => weekday !== undefined) ?? later.at(-1))?.from };
}

const isClosed = (reading: DateText, item: DateItem): boolean => isOne(reading, on(reading, item.next), 'closed_to');

function isDay(reading: DateText, item: DateItem): boolean {
  const next = on(reading, item.next);
  if (item.weekday === undefined || (item.short && !item.ordinal)) return item.short === true && isEntry(reading, item);
  return !item.comma || item.ordinal === true || next?.kind !== 'word' || isOne(reading, next, 'follow');
}
