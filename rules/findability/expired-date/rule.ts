import { type Draft, defineRule, type FoundDate, type Hit, resolve } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['report', 'reply', 'institutional'],
  needs: ['publish'],
  options: { days: 60 },
  *check(draft, { lexicon, options }) {
    const publish = draft.publish?.day;
    if (publish === undefined) return;
    const ends = draft.dates.map((date) => ({ date, end: endOf(date, publish, options.days) }));
    const past = ends.filter(({ end }) => end !== undefined && end < publish);
    if (past.length === 0) return;
    const allPast = ends.every(({ end }) => end === undefined || end < publish);
    const own = lexicon.hits('entries');
    const cues = [...lexicon.hits('deadline'), ...own.filter(({ entry }) => entry.kind === 'deadline')];
    const since = own.filter(({ entry }) => entry.kind === 'since');
    const told = [...lexicon.hits('past'), ...own.filter(({ entry }) => entry.kind === 'past')];
    const future = lexicon.hits('future');
    for (const { date } of past) {
      const sentence = draft.sentenceAt(date.start);
      const inSentence = (hits: readonly Hit[]) =>
        hits.filter((hit) => sentence && hit.start >= sentence.start && hit.start < sentence.end);
      const goesOn = ends.some(
        (other) => other.end !== undefined && other.end >= publish && draft.sentenceAt(other.date.start) === sentence,
      );
      if (
        goesOn ||
        draft.quoted(date) ||
        inSentence(told).length > 0 ||
        inSentence(since).some((hit) => leads(draft, hit, date))
      )
        continue;
      const deadline = inSentence(cues).some((hit) => leads(draft, hit, date));
      const event = allPast && (draft.kind === 'event' || inSentence(future).length > 0);
      if (deadline || event) yield { at: date, message: deadline ? 'deadline' : 'event', data: { date: date.text } };
    }
  },
});

/** Does a cue stand right before a date, or hold it? */
const leads = ({ source }: Draft, hit: Hit, date: FoundDate): boolean =>
  hit.start <= date.start &&
  (hit.end >= date.start ||
    !/[,;:.!?\n]\s|\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}+\s+\p{L}+/u.test(source.slice(hit.end, date.start)));

/** The last day of a date. One without its year is nearest to the day of publication, and past only when it is fresh. */
function endOf({ until, ...date }: FoundDate, publish: string, days: number): string | undefined {
  const end = until ? { day: until.day, month: until.month ?? date.month, year: until.year ?? date.year } : date;
  if (end.month === undefined) return undefined;
  const day = resolve(end as FoundDate, { near: publish });
  if (day === undefined || date.year !== undefined || end.year !== undefined) return day;
  return Date.parse(publish) - Date.parse(day) > days * 86_400_000 ? undefined : day;
}
