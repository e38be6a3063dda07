import type { Draft } from '../draft/draft.js';
import { type Duration, findDurations } from '../recognizers/durations.js';
import { findTimes } from '../recognizers/times.js';
import { itemAt, lastAt, merged, type Range } from '../text/ranges.js';
import { type Span, spanOf } from '../text/span.js';
import { bySentence, invitations } from './invitation.js';

/** A promise of an answer. Without `hours` it is only vague: «lo antes posible». */
interface Promised extends Span {
  readonly hours?: number;
}

/** What a draft tells its readers of when they will be answered. */
export interface AnswerTime {
  readonly promises: readonly Promised[];
  /** Where hours of attention stand; the hours of an event are none. */
  readonly hours: readonly Span[];
}

/** The promises of an answer and the hours of attention that a draft tells. */
export function answerTime(draft: Draft): AnswerTime {
  const answers = new Set(bySentence(draft, 'answers').keys());
  const soon = bySentence(draft, 'soon');
  const definite = [...answers].flatMap((sentence) => {
    const { start = 0, end = 0 } = draft.sentences[sentence] ?? {};
    return findDurations(draft.prose.slice(start, end), draft.language).map((found) => shifted(draft, found, start));
  });
  const hours = hoursOf(draft, answers, merged(definite));
  const told = new Set([...definite, ...hours].map(({ start }) => lastAt(draft.sentences, start)));
  const vague = [...answers]
    .filter((sentence) => !told.has(sentence))
    .flatMap((sentence) => (soon.get(sentence) ?? []).slice(0, 1))
    .map(({ start, end }) => spanOf(draft.source, start, end));
  return { promises: [...definite, ...vague].sort((a, b) => a.start - b.start), hours };
}

const shifted = (draft: Draft, { start, end, hours }: Duration, by: number): Promised => ({
  ...spanOf(draft.source, start + by, end + by),
  hours,
});

/** A range of hours, or days of the week, is attention where it stands with a contact, or in a sentence of opening that names no date. */
function hoursOf(draft: Draft, answers: ReadonlySet<number>, promises: readonly Range[]): Span[] {
  const at = (offset: number): number => lastAt(draft.sentences, offset);
  const contacts = new Set([
    ...invitations(draft).flatMap(({ sentence }) => [sentence, sentence + 1]),
    ...[...draft.phones, ...draft.emails].map(({ start }) => at(start)),
    ...answers,
  ]);
  const dated = new Set(draft.dates.filter(({ day }) => day !== undefined).map(({ start }) => at(start)));
  const isEvent = draft.kind === 'event';
  const opens = draft.hits('dialogue', 'opens').filter(({ entry }) => !isEvent || entry.kind !== 'place');
  const open = new Set(opens.map(({ start }) => at(start)));
  const words = draft.hits('dialogue', 'attention');
  const weekly = new Set(words.map(({ start }) => at(start)));
  const schedules = draft.hits('dialogue', 'response_time').filter(({ entry }) => entry.kind === 'schedule');
  const ranges = findTimes(draft.prose, draft.language).filter(({ until }) => until !== undefined);
  const counts = ({ start }: Range): boolean => {
    const sentence = at(start);
    if (itemAt(promises, start)) return false;
    if (contacts.has(sentence) && (!dated.has(sentence) || answers.has(sentence))) return true;
    return !dated.has(sentence) && (open.has(sentence) || (weekly.has(sentence) && !isEvent));
  };
  const found = [
    ...words.filter((hit) => hit.entry.kind === 'always' || (contacts.has(at(hit.start)) && counts(hit))),
    ...[...schedules, ...ranges].filter(counts),
  ];
  return merged(found).map(({ start, end }) => spanOf(draft.source, start, end));
}
