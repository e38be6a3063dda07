import { type Draft, defineRule, type Edit, formatDate, overlap, type RelativeDate } from '../../../src/rule.js';
import { canMean, mayBeLater } from './can-mean.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['reply'],
  fixable: true,
  untilArchived: true,
  reads: ['relativeDates', 'kind'],
  *check(post, { lexicon, today }) {
    if (post.eventData.has('date')) return;
    const relative = post.relativeDates;
    if (relative.length === 0) return;
    const deadlines = lexicon.hits('deadline');
    const own = post.dates.filter(
      (date) => !deadlines.some((hit) => overlap(hit, { start: date.start - 2, end: date.end })),
    );
    const dated = post.within('sentence', [...post.dates, ...shortDates(post)]);
    /** «¡Feliz martes!» says which day it is. */
    const isGreeted = post.hits('kind', 'greeting').some(({ entry }) => entry.kind === 'weekday');
    let last: RelativeDate | undefined;
    for (const hit of relative) {
      if (post.quoted(hit) || isDated(hit) || (isGreeted && hit.entry.resolve === '0d')) continue;
      const neighbour = last && isNeighbour(post, last, hit);
      last = hit;
      if (neighbour) continue;
      const words = hit.text;
      // A post that names other days may have come out on another one.
      const ifToday = post.dates.length === 0 ? hit.ifToday : undefined;
      const day = hit.from !== undefined && hit.from === hit.to ? hit.from : ifToday;
      if (day === undefined || mayBeLater(hit, post.dates, day)) {
        yield { at: hit, message: isVague(hit) ? 'vague' : 'undated', data: { words } };
        continue;
      }
      const date = dateOf(post, hit, day);
      const data = { words, date: words + date.text };
      const added = edit(post, hit, date);
      yield hit.ifToday === undefined
        ? { at: hit, message: 'dated', data, fix: [added] }
        : { at: hit, message: 'today', data, suggest: [words + added.text] };
    }

    function isDated(hit: RelativeDate): boolean {
      const dates = post.publish ? post.dates : own;
      return dated.has(hit) || dates.some((date) => canMean(hit, date, today, post.publish?.day));
    }
  },
});

/** «In the coming weeks»: even readers who know the day of publication cannot tell the day. */
const isVague = ({ entry: { resolve } }: RelativeDate): boolean => resolve === 'weeks' || resolve === 'months';

/** Days named by their number and a letter: «al 2N», «#25N». */
const shortDates = ({ prose }: Draft): { start: number; end: number }[] =>
  Array.from(prose.matchAll(/(?<![\p{L}\p{N}])\d{1,2}[AEFJMNOS](?![\p{L}\p{N}])/gu), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));

/** «Hoy… esta tarde», «hoy y mañana»: one date is enough. */
function isNeighbour(draft: Draft, last: RelativeDate, hit: RelativeDate): boolean {
  const sameDay = last.entry.resolve === hit.entry.resolve && last.weekday === hit.weekday;
  return draft.within(sameDay ? 'paragraph' : 'sentence', [last]).has(hit) && (sameDay || hit.start - last.end < 40);
}

interface Addition {
  readonly text: string;
  readonly closed: boolean;
}

/** What a relative date lacks: «este viernes» the number, «mañana» also the weekday, between commas. */
function dateOf({ language = '', dateOrder }: Draft, hit: RelativeDate, day: string): Addition {
  const first = dateOrder.words;
  if (hit.weekday === undefined)
    return { text: `, ${formatDate(day, language, { weekday: true, first })}`, closed: false };
  const date = formatDate(day, language, { first });
  return first === 'month' ? { text: `, ${date}`, closed: false } : { text: ` ${date}`, closed: true };
}

function edit(draft: Draft, hit: RelativeDate, { text, closed }: Addition): Edit {
  const goesOn = /^[ \t]*[\p{L}\p{N}¿¡«“"]/u.test(draft.source.slice(hit.end, hit.end + 20));
  return { start: hit.end, end: hit.end, text: closed || !goesOn ? text : `${text},` };
}
