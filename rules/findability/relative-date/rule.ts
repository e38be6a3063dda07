import {
  type Draft,
  defineRule,
  type Issue,
  lazy,
  overlapsWith,
  type RelativeDate,
  type Span,
} from '../../../src/rule.js';
import { mayBeLaterAmong } from './can-mean.js';
import { dateOf, daysOf, edit } from './in-full.js';
import { looselyDated } from './loosely-dated.js';
import { gradesIn, isAnother, mayBeOfToday, mayBeOver, withDayPart, withWeekday } from './same-day.js';
import { undatedIn } from './undated.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  personal: true,
  quiet: ['reply'],
  fixable: true,
  untilArchived: true,
  reads: ['isCourtesy', 'isPast', 'relativeDates', 'kind', 'service'],
  *check(post, { lexicon, hints }) {
    if (post.eventData.has('date')) return;
    if (hints) yield* looselyDated(post, lexicon);
    if (post.relativeDates.length === 0) return;
    const mayBeLater = mayBeLaterAmong(post.dates);
    const gradeOf = gradesIn(post, lexicon);
    // «Mañana tendremos un domingo soleado»: it does not come out today.
    const weekdays = lexicon.hits('weekday');
    const weekdaysIn = post.within('sentence', weekdays);
    const isTitled = overlapsWith(titlesIn(post));
    const isOfToday = lazy(() => mayBeOfToday(post, lexicon));
    for (const { hit, chain } of undatedIn(post, lexicon)) {
      const beside = withWeekday(post, hit, lexicon);
      const named = beside ?? hit;
      const whole = withDayPart(post, named, lexicon);
      const { text: words } = whole;
      const grade = { ...gradeOf(hit, beside !== undefined), ...(isTitled(hit) && { hint: true }) };
      const issue = (message: string, date?: string): Issue => ({
        ...{ at: whole, message, data: { words, ...(date !== undefined && { date }) } },
        same: String(chain),
        ...grade,
      });
      // A post that names other days may have come out on another one.
      // “Tonight's the night!”
      const isJoined = /^['’]s\b/.test(post.source.slice(whole.end, whole.end + 3));
      const isOpen = post.dates.length === 0 && !post.isFiledByYear && !isJoined && isOfToday();
      const from = post.publish?.day ?? (isOpen ? post.today : undefined);
      const days = from === undefined ? undefined : daysOf(post, hit, from, weekdays);
      if (days !== undefined) {
        const date = words + days;
        yield { ...issue(post.publish ? 'dated' : 'today', date), suggest: [date] };
        continue;
      }
      const ifToday = isOpen && !mayBeOver(post, hit, lexicon) ? hit.ifToday : undefined;
      const day = hit.from !== undefined && hit.from === hit.to ? hit.from : ifToday;
      const isOther = (all: readonly Span[]): boolean =>
        day !== undefined && isAnother(hit, beside ? [...all, beside] : all, day, post.language);
      const isKnown = hit.ifToday === undefined;
      if (day === undefined || isOther(isKnown ? [] : weekdaysIn.of(hit)) || mayBeLater(hit, day)) {
        if (isVague(hit)) yield { ...issue('vague'), hint: post.kind === 'article' };
        else yield issue(hit.entry.resolve === 'within-month' ? 'month' : 'undated');
        continue;
      }
      const date = dateOf(post, (hit.weekday ?? beside) !== undefined, day, whole.end > named.end);
      const added = edit(post, whole, date);
      // With another weekday in its sentence, the day may be another than the front matter says.
      const offer = isKnown && !isOther(weekdaysIn.of(hit)) ? { fix: [added] } : { suggest: [words + added.text] };
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
