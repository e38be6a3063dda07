import {
  type Draft,
  findDates,
  findYears,
  type Lexicon,
  lazy,
  overlapsWith,
  type Post,
  type Range,
  type RelativeDate,
} from '../../../src/rule.js';
import { canMeanOneOf } from './can-mean.js';
import { isCommemorated, isOfNone, lastDays } from './same-day.js';

/** A relative date whose day the post does not give. One date is enough for those of one `chain`: «hoy y mañana». */
export interface Undated {
  readonly hit: RelativeDate;
  readonly chain: number;
}

export function* undatedIn(post: Post<'relativeDates' | 'kind'>, lexicon: Lexicon): Generator<Undated, void> {
  const isDeadline = overlapsWith(lexicon.hits('deadline'));
  const own = post.dates.filter(({ start, end }) => !isDeadline({ start: start - 2, end }));
  const isMeant = canMeanOneOf(post.publish ? post.dates : own, post.today, post.publish?.day);
  const closing = post.within('sentence', lastDays(post, lexicon));
  const dated = post.within('sentence', [...post.dates, ...shortDates(post), ...taggedDates(post)]);
  const longAgo = lazy(() => post.within('sentence', [...lexicon.hits('long_ago'), ...yearsLongAgo(post)]));
  /** «¡Feliz martes!» says which day it is. */
  const isGreeted = post.hits('kind', 'greeting').some(({ entry }) => entry.kind === 'weekday');
  let [chain, last, isKnown] = [0, undefined as RelativeDate | undefined, false];
  for (const hit of post.relativeDates) {
    if (post.quoted(hit) || dated.has(hit) || isBracketed(post, hit)) continue;
    if (isMeant(hit) && !isOfNone(post, hit, post.dates, lexicon)) continue;
    if (hit.entry.resolve === '0d' && (isGreeted || closing.has(hit))) continue;
    // «En 1911 multaron por silbar. Hoy …»: these days, not this day.
    if (hit.entry.resolve === '0d' && [0, -1].some((further) => longAgo().has(hit, further))) continue;
    if (!last || !isNeighbour(post, last, hit)) {
      chain++;
      isKnown = hit.entry.resolve === 'now' || isCommemorated(post, hit, lexicon);
    }
    last = hit;
    if (!isKnown && hit.entry.resolve !== 'now') yield { hit, chain };
  }
}

/** “Tonight (12/3)”: the figures say which day, whichever of them is the month. */
const isBracketed = ({ source }: Draft, { end }: Range): boolean =>
  /^ {0,2}\(\d{1,2}[/.-]\d{1,2}\)/.test(source.slice(end, end + 10));

/** A decade after a year, nobody takes it for the day of the post. */
const yearsLongAgo = ({ prose, today }: Post<never>): readonly Range[] =>
  findYears(prose).filter(({ year }) => Number(today.slice(0, 4)) - year > 10);

/** Days named by their number and a letter, perhaps with the year: «al 2N», «#25N», «#11F2022». */
const shortDates = ({ prose, source }: Draft): { start: number; end: number }[] =>
  [prose, source].flatMap((text) =>
    Array.from(
      text.matchAll(/(?<![\p{L}\p{N}])\d{1,2}[AEFJMNOS](?:20\d\d)?(?![\p{L}\p{N}])/gu),
      ({ index, 0: { length } }) => ({ start: index, end: index + length }),
    ),
  );

/** Days in hashtags: «#3Diciembre», “#8deMarzo”. */
const taggedDates = ({ source, language }: Draft): { start: number; end: number }[] =>
  Array.from(source.matchAll(/#(\d{1,2})(?:de)?(\p{Lu}\p{Ll}{2,})/gu)).flatMap(({ index, 0: tag, 1: day, 2: month }) =>
    findDates(`${day} ${month}`, language).length > 0 ? [{ start: index, end: index + tag.length }] : [],
  );

/** Is it in the chain of the one before it: «Hoy… esta tarde»? */
function isNeighbour(draft: Draft, last: RelativeDate, hit: RelativeDate): boolean {
  const sameDay = last.entry.resolve === hit.entry.resolve && last.weekday === hit.weekday;
  return draft.within(sameDay ? 'paragraph' : 'sentence', [last]).has(hit) && (sameDay || hit.start - last.end < 40);
}
