import { type Draft, defineRule, type Issue, overlapsWith, type RelativeDate, type Span } from '../../../src/rule.js';
import { canMeanOneOf, mayBeLaterAmong } from './can-mean.js';
import { dateOf, daysOf, edit } from './in-full.js';
import { looselyDated } from './loosely-dated.js';
import { gradesIn, isAnother, isCommemorated, lastDays, withWeekday } from './same-day.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  personal: true,
  quiet: ['reply'],
  fixable: true,
  untilArchived: true,
  reads: ['relativeDates', 'kind', 'service'],
  *check(post, { lexicon, hints, today }) {
    if (post.eventData.has('date')) return;
    if (hints) yield* looselyDated(post, lexicon);
    const relative = post.relativeDates;
    if (relative.length === 0) return;
    const isDeadline = overlapsWith(lexicon.hits('deadline'));
    const own = post.dates.filter(({ start, end }) => !isDeadline({ start: start - 2, end }));
    const closing = post.within('sentence', lastDays(post, lexicon));
    const isMeant = canMeanOneOf(post.publish ? post.dates : own, today, post.publish?.day);
    const mayBeLater = mayBeLaterAmong(post.dates);
    const gradeOf = gradesIn(post, lexicon);
    const dated = post.within('sentence', [...post.dates, ...shortDates(post)]);
    // «Mañana tendremos un domingo soleado»: it does not come out today.
    const weekdays = post.within('sentence', lexicon.hits('weekday'));
    const isTitled = overlapsWith(titlesIn(post));
    /** «¡Feliz martes!» says which day it is. */
    const isGreeted = post.hits('kind', 'greeting').some(({ entry }) => entry.kind === 'weekday');
    let last: RelativeDate | undefined;
    for (const hit of relative) {
      if (post.quoted(hit) || dated.has(hit) || isMeant(hit)) continue;
      if (hit.entry.resolve === '0d' && (isGreeted || closing.has(hit))) continue;
      const isNext = last && isNeighbour(post, last, hit);
      last = hit;
      if (isNext || hit.entry.resolve === 'now' || isCommemorated(post, hit, lexicon)) continue;
      const beside = withWeekday(post, hit, lexicon);
      const { text: words } = beside ?? hit;
      const grade = { ...gradeOf(hit, beside !== undefined), ...(isTitled(hit) && { hint: true }) };
      const issue = (message: string, date?: string): Issue => ({
        ...{ at: beside ?? hit, message, data: { words, ...(date !== undefined && { date }) } },
        ...grade,
      });
      // A post that names other days may have come out on another one.
      const isOpen = post.dates.length === 0 && !post.isFiledByYear;
      const from = post.publish?.day ?? (isOpen ? post.today : undefined);
      const days = from === undefined ? undefined : daysOf(post, hit, from);
      if (days !== undefined) {
        const date = words + days;
        yield { ...issue(post.publish ? 'dated' : 'today', date), suggest: [date] };
        continue;
      }
      const ifToday = isOpen ? hit.ifToday : undefined;
      const day = hit.from !== undefined && hit.from === hit.to ? hit.from : ifToday;
      const isOther = (all: readonly Span[]): boolean =>
        day !== undefined && isAnother(hit, beside ? [...all, beside] : all, day, post.language);
      const isKnown = hit.ifToday === undefined;
      if (day === undefined || isOther(isKnown ? [] : weekdays.of(hit)) || mayBeLater(hit, day)) {
        yield isVague(hit) ? { ...issue('vague'), hint: post.kind === 'article' } : issue('undated');
        continue;
      }
      const date = dateOf(post, (hit.weekday ?? beside) !== undefined, day);
      const added = edit(post, beside ?? hit, date);
      // With another weekday in its sentence, the day may be another than the front matter says.
      const offer = isKnown && !isOther(weekdays.of(hit)) ? { fix: [added] } : { suggest: [words + added.text] };
      yield { ...issue(isKnown ? 'dated' : 'today', words + date.text), ...offer };
    }
  },
});

/** In an article, links with words enough to be the title of another text: “[What To Do On Monday](…)”. */
const titlesIn = ({ kind, links }: Draft): readonly Span[] =>
  kind === 'article' ? links.map(({ label }) => label).filter(({ text }) => text.trim().split(/\s+/).length > 3) : [];

/**
 * «In the coming weeks»: even readers who know the day of publication cannot tell the day. Articles tell so of work that
 * has none.
 */
const isVague = ({ entry: { resolve } }: RelativeDate): boolean => resolve === 'weeks' || resolve === 'months';

/** Days named by their number and a letter, perhaps with the year: «al 2N», «#25N», «#11F2022». */
const shortDates = ({ prose, source }: Draft): { start: number; end: number }[] =>
  [prose, source].flatMap((text) =>
    Array.from(
      text.matchAll(/(?<![\p{L}\p{N}])\d{1,2}[AEFJMNOS](?:20\d\d)?(?![\p{L}\p{N}])/gu),
      ({ index, 0: { length } }) => ({ start: index, end: index + length }),
    ),
  );

/** «Hoy… esta tarde», «hoy y mañana»: one date is enough. */
function isNeighbour(draft: Draft, last: RelativeDate, hit: RelativeDate): boolean {
  const sameDay = last.entry.resolve === hit.entry.resolve && last.weekday === hit.weekday;
  return draft.within(sameDay ? 'paragraph' : 'sentence', [last]).has(hit) && (sameDay || hit.start - last.end < 40);
}
