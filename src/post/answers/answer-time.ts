import type { Draft } from '../../draft/draft.js';
import type { Within } from '../../draft/within.js';
import { type Duration, findDurations } from '../../recognizers/durations.js';
import { lazy } from '../../text/lazy.js';
import { itemAt, lastAt, merged, overlapsWith, type Range } from '../../text/ranges.js';
import { rememberedEach } from '../../text/remembered.js';
import { overlap, type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { AnswerTime, Post, Promised } from '../post.js';
import { actorOf } from '../sentences/actor.js';
import { answering } from './answering.js';
import { daysGiven, dayWords } from './day-given.js';
import { isDelivered } from './delivered.js';
import { WordsIn } from './words-in.js';

export const answerTime = fact(['actorAt', 'dates', 'dialogue', 'grammar', 'invitations'], (post): AnswerTime => {
  const when = [
    ...(['soon', 'attention', 'response_time'] as const).flatMap((group) => post.hits('dialogue', group)),
    ...post.times,
    ...post.foundInParts(durationsIn(post.language ?? ''), post.prose),
    ...dayWords(post),
  ];
  const words = new WordsIn(post);
  const stated = answering(post, when, words);
  const listed = post
    .hits('dialogue', 'answers')
    .filter((hit) => !isDenied(post, hit, words) && !isOfReader(post, hit));
  const told = [...listed, ...stated];
  const isTold = overlapsWith(told);
  const answers = post.within('sentence', told);
  const statedIn = post.within('sentence', stated);
  const daysIn = daysGiven(post);
  const sentences = told.length === 0 ? [] : post.sentences.filter((sentence) => answers.has(sentence));
  const definite = sentences.flatMap((sentence) => {
    const { start, end } = sentence;
    const found = findDurations(post.prose.slice(start, end), post.language)
      .map((one) => shifted(post, one, start))
      .filter((one) => !isWithinHours(post, one) && !isNotWaited(post, one, words) && !isDelivered(post, one));
    const days = statedIn.of(sentence).flatMap(daysIn);
    return ofAnswers(post, [...found, ...days.filter((day) => !found.some((one) => overlap(one, day)))], isTold, words);
  });
  const hours = lazy(() => hoursOf(post, answers, merged(definite)));
  const promises = lazy(() => {
    if (sentences.length === 0) return [];
    const soon = post.within('sentence', post.hits('dialogue', 'soon'));
    const answered = post.within('sentence', [...definite, ...hours()]);
    const vague = sentences
      .filter((sentence) => !answered.has(sentence))
      .flatMap((sentence) =>
        soon
          .of(sentence)
          .filter((hit) => !isOfThing(post, hit, isTold) && !isNotWaited(post, hit, words) && !isOfReader(post, hit))
          .slice(0, 1),
      )
      .map(({ start, end }) => spanOf(post.source, start, end));
    return [...definite, ...vague].sort((a, b) => a.start - b.start);
  });
  // Most posts promise nothing: their hours are not searched.
  return {
    get promises() {
      return promises();
    },
    get hours() {
      return hours();
    },
    get offered() {
      return answering(post, post.sentences, words);
    },
  };
});

/** The same reader each time, by which its answers are remembered. */
const durationsIn = rememberedEach((language) => (text: string) => findDurations(text, language));

/** Is there a verb that denies the words? «No tardamos más de dos días en responder» does not. */
function isDenied(post: Post<'dialogue'>, hit: Range, words: WordsIn): boolean {
  const said = post.sayings.at(hit.start);
  if (!said?.verb?.negated || !overlap(said.verb, hit)) return false;
  return said.verb.acts.has('answer') || words.statement(said, 'beyond').length === 0;
}

/** Is it the reader who is to answer: «debes dar respuesta en diez días»? */
function isOfReader(post: Post<'actorAt'>, hit: Range): boolean {
  const said = post.sayings.at(hit.start);
  return said !== undefined && (said.mode === 'asks' || said.mode === 'must') && actorOf(post, said) === 'reader';
}

/** Does a relative clause say it of a thing, and another clause tell of answering: «bancos que se pondrán en breve»? */
function isOfThing(post: Post<'dialogue'>, hit: Range, isTold: (at: Range) => boolean): boolean {
  const said = post.sayings.at(hit.start);
  return said?.role === 'relative' && !isTold(said);
}

/** Is it the end of a range of hours: «de 9 |a 14 h|»? */
function isWithinHours({ times }: Draft, { start }: Range): boolean {
  const at = itemAt(times, start);
  return at?.until !== undefined && at.start < start;
}

/** Is it a time that nobody has to wait: «no tendrás que esperar quince días», «no tardamos semanas»? */
function isNotWaited(post: Post<'dialogue'>, at: Range, words: WordsIn): boolean {
  const said = post.sayings.at(at.start);
  if (!said?.verb?.negated) return false;
  const holdsAny = (group: 'waits' | 'beyond' | 'not_before'): boolean => words.statement(said, group).length > 0;
  return holdsAny('waits') && !holdsAny('beyond') && !holdsAny('not_before');
}

/**
 * “The works take nine weeks; we reply within a day”: where a clause that tells of answers has a time, those of other
 * clauses are of something else.
 */
function ofAnswers(
  post: Post<'dialogue'>,
  found: readonly Promised[],
  isTold: (at: Range) => boolean,
  words: WordsIn,
): readonly Promised[] {
  const [first] = found;
  if (first === undefined) return found;
  const isAnswered = ({ start }: Range): boolean => {
    const said = post.sayings.at(start);
    return said === undefined || isTold(said);
  };
  const own = found.filter(isAnswered);
  const isQuick = (): boolean => {
    const said = post.sayings.at(first.start);
    return said !== undefined && words.sentence(said, 'quick').some(isAnswered);
  };
  return own.length > 0 || isQuick() ? own : found;
}

const shifted = (draft: Draft, { start, end, hours }: Duration, by: number): Promised => ({
  ...spanOf(draft.source, start + by, end + by),
  hours,
});

/** “Call 01632 960012, 8am to 8pm, by 4 May”: hours right behind a number are those of the telephone. */
const isBehindPhone = ({ phones, prose }: Draft, { start }: Range): boolean => {
  const { end } = phones[lastAt(phones, start)] ?? { end: 0 };
  return end > 0 && start >= end && /^[\s,(;:.·|–-]{1,4}(?:\p{Ll}{1,4}\s)?$/u.test(prose.slice(end, start));
};

/**
 * Opening hours, or days of the week, count as attention with a contact, or in a sentence about opening that names no
 * date.
 */
function hoursOf(post: Post<'dialogue' | 'invitations'>, answers: Within<Range>, promises: readonly Range[]): Span[] {
  const words = post.hits('dialogue', 'attention');
  const told = post.hits('dialogue', 'response_time');
  const schedules = told.filter(({ entry }) => entry.kind === 'schedule');
  const closing = told.filter(({ entry }) => entry.kind === 'until');
  const ranges = post.times.filter(({ until }) => until !== undefined);
  if (words.length + schedules.length + closing.length + ranges.length === 0) return [];
  const invited = post.within('sentence', post.invitations);
  const contacts = post.within('sentence', [...post.phones, ...post.emails]);
  const isOfContact = (at: Range): boolean => invited.has(at) || contacts.has(at) || answers.has(at);
  const hasContact = (at: Range): boolean => isOfContact(at) || invited.has(at, -1);
  const dated = post.within(
    'sentence',
    post.dates.filter(({ day }) => day !== undefined),
  );
  const isEvent = post.kind === 'event';
  const opens = post.hits('dialogue', 'opens').filter(({ entry }) => !isEvent || entry.kind !== 'place');
  const open = post.within('sentence', opens);
  const weekly = post.within('sentence', words);
  const counts = (at: Range): boolean => {
    if (itemAt(promises, at.start)) return false;
    if (hasContact(at) && (!dated.has(at) || answers.has(at) || isBehindPhone(post, at))) return true;
    return !dated.has(at) && (open.has(at) || (weekly.has(at) && !isEvent));
  };
  const found = [
    ...words.filter((hit) => hit.entry.kind === 'always' || (hasContact(hit) && counts(hit))),
    ...[...schedules, ...ranges, ...closing.filter(isOfContact)].filter(counts),
  ];
  return merged(found).map(({ start, end }) => spanOf(post.source, start, end));
}
