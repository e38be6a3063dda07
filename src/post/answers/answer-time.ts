import type { Draft, Within } from '../../draft/draft.js';
import { lazy } from '../../draft/lazy.js';
import type { Hit } from '../../lexicon/lexicon.js';
import { type Duration, findDurations } from '../../recognizers/durations.js';
import { itemAt, merged, type Range } from '../../text/ranges.js';
import { type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { AnswerTime, Post, Promised } from '../post.js';

export const answerTime = fact(['dialogue', 'invitations'], (draft): AnswerTime => {
  const hits = draft.hits('dialogue', 'answers');
  const answers = draft.within('sentence', hits);
  const sentences = hits.length === 0 ? [] : draft.sentences.filter((sentence) => answers.has(sentence));
  const definite = sentences.flatMap(({ start, end }) =>
    findDurations(draft.prose.slice(start, end), draft.language).map((found) => shifted(draft, found, start)),
  );
  const hours = lazy(() => hoursOf(draft, answers, merged(definite)));
  const promises = lazy(() => {
    if (sentences.length === 0) return [];
    const soon = draft.within('sentence', draft.hits('dialogue', 'soon'));
    const answered = draft.within('sentence', [...definite, ...hours()]);
    const vague = sentences
      .filter((sentence) => !answered.has(sentence))
      .flatMap((sentence) => soon.of(sentence).slice(0, 1))
      .map(({ start, end }) => spanOf(draft.source, start, end));
    return [...definite, ...vague].sort((a, b) => a.start - b.start);
  });
  // Most posts promise nothing: their hours are not looked for.
  return {
    get promises() {
      return promises();
    },
    get hours() {
      return hours();
    },
  };
});

const shifted = (draft: Draft, { start, end, hours }: Duration, by: number): Promised => ({
  ...spanOf(draft.source, start + by, end + by),
  hours,
});

/** A range of hours, or days of the week, is attention where it stands with a contact, or in a sentence of opening that names no date. */
function hoursOf(draft: Post<'dialogue' | 'invitations'>, answers: Within<Hit>, promises: readonly Range[]): Span[] {
  const invited = draft.within('sentence', draft.invitations);
  const contacts = draft.within('sentence', [...draft.phones, ...draft.emails]);
  const hasContact = (at: Range): boolean =>
    invited.has(at) || invited.has(at, -1) || contacts.has(at) || answers.has(at);
  const dated = draft.within(
    'sentence',
    draft.dates.filter(({ day }) => day !== undefined),
  );
  const isEvent = draft.kind === 'event';
  const opens = draft.hits('dialogue', 'opens').filter(({ entry }) => !isEvent || entry.kind !== 'place');
  const open = draft.within('sentence', opens);
  const words = draft.hits('dialogue', 'attention');
  const weekly = draft.within('sentence', words);
  const schedules = draft.hits('dialogue', 'response_time').filter(({ entry }) => entry.kind === 'schedule');
  const ranges = draft.times.filter(({ until }) => until !== undefined);
  const counts = (at: Range): boolean => {
    if (itemAt(promises, at.start)) return false;
    if (hasContact(at) && (!dated.has(at) || answers.has(at))) return true;
    return !dated.has(at) && (open.has(at) || (weekly.has(at) && !isEvent));
  };
  const found = [
    ...words.filter((hit) => hit.entry.kind === 'always' || (hasContact(hit) && counts(hit))),
    ...[...schedules, ...ranges].filter(counts),
  ];
  return merged(found).map(({ start, end }) => spanOf(draft.source, start, end));
}
