import {
  type Draft,
  type Hit,
  holds,
  lastAt,
  relativeDates,
  type Sentence,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { particularsOf } from './particulars.js';

/** How far behind an invitation what it invites to may stand for the finding to show both. */
const reach = 60;

/** The words that invite to an event of the body or announce it; undefined when the post does neither, or tells it elsewhere. */
export function invitationOf(draft: Draft): Span | undefined {
  const seen = readerOf(draft);
  if (['later', 'aired', 'off'].some(seen.has)) return undefined;
  const linked = draft.links.some(({ host }) => host !== undefined) || draft.eventData.has('link');
  if (linked && seen.has('course')) return undefined;
  const nouns = seen.hits('noun');
  const dated = particularsOf(draft).has('date');
  const calls = [...seen.hits('invite'), ...(dated ? seen.hits('announce') : [])].sort((a, b) => a.start - b.start);
  for (const call of calls) {
    if (seen.isPast(call)) continue;
    if (call.entry.weight > 1) return clauseOf(draft, call);
    const noun = nounOf(draft, call, nouns);
    if (noun && !isForOther(seen, call, noun) && !seen.near(call, 'standing') && !seen.near(noun, 'standing'))
      return joined(draft, call, noun);
    const day = !noun && call.entry.kind === 'come' ? appointedDay(draft, call, seen) : undefined;
    if (day) return joined(draft, call, day);
  }
  return headlined(draft, nouns, seen) ?? stated(draft);
}

/** Is one asked to do something else about it: to vote, to compete, to read of it? That stands before the noun. */
const isForOther = (seen: Reader, call: Span, noun: Span): boolean =>
  seen.near(call, 'other') && seen.hits('other').some((other) => other.start < noun.start || noun.start < call.start);

/** The one day on which one is asked to come, in the same sentence or the one before: «Te esperamos el sábado en la plaza» needs no name. */
function appointedDay(draft: Draft, call: Span, seen: Reader): Span | undefined {
  const own = lastAt(draft.sentences, call.start);
  const around = draft.sentences.slice(Math.max(0, own - 1), own + 1);
  const days = [...draft.dates.filter((date) => date.day !== undefined && !date.until), ...relativeDates(draft)];
  const isOwn = (day: Span): boolean =>
    around.some((sentence) => holds(sentence, day)) &&
    !seen.hits('limit').some((limit) => limit.end <= day.end && day.start - limit.end < 16) &&
    !seen.near(day, 'standing') &&
    !seen.near(day, 'other');
  return days.find(isOwn);
}

interface Reader {
  hits(group: string): readonly Hit[];
  has(group: string): boolean;
  near(at: Span, group: string): boolean;
  isPast(at: Span): boolean;
}

function readerOf(draft: Draft): Reader {
  const hits = (group: string): readonly Hit[] => draft.said('events', group);
  const reported = draft.said('kind', 'report');
  const sentence = (at: Span): Sentence | undefined => draft.sentenceAt(at.start);
  const within = (at: Span, list: readonly Span[]): boolean => {
    const around = sentence(at);
    return around !== undefined && list.some((hit) => holds(around, hit));
  };
  return {
    hits,
    has: (group) => hits(group).length > 0,
    near: (at, group) => within(at, hits(group)),
    isPast: (at) => within(at, reported) && !within(at, draft.hits('dates', 'future')),
  };
}

/** What one is invited to: for an announcement beside it, for an invitation in its sentence, the two before, the one behind. */
function nounOf(draft: Draft, call: Hit, nouns: readonly Hit[]): Hit | undefined {
  const sentence = lastAt(draft.sentences, call.start);
  const own = nouns.filter((noun) => lastAt(draft.sentences, noun.start) === sentence);
  const behind = own.find((noun) => noun.start >= call.start);
  const before = own.findLast((noun) => noun.start < call.start);
  if (call.entry.group === 'announce')
    return [behind, before].find((noun) => noun && noun.start - call.end < reach && call.start - noun.end < reach / 2);
  return (
    behind ??
    before ??
    nouns.find(
      (noun) =>
        lastAt(draft.sentences, noun.start) >= sentence - 2 && lastAt(draft.sentences, noun.start) <= sentence + 1,
    )
  );
}

/** The words that invite with what they invite to, where they stand close together. */
function joined(draft: Draft, call: Span, noun: Span): Span {
  const start = Math.min(call.start, noun.start);
  const end = Math.max(call.end, noun.end);
  const close = end - start < reach && lastAt(draft.sentences, call.start) === lastAt(draft.sentences, noun.start);
  return close ? spanOf(draft.source, start, end) : clauseOf(draft, call);
}

/** An invitation alone, to the end of its clause or its sixth word or so: «Ven a animar». */
function clauseOf(draft: Draft, { start, end }: Span): Span {
  const [more = ''] = /^(?:[ \t]{1,2}[\p{L}\p{M}'’-]{1,20}){0,4}/u.exec(draft.prose.slice(end, end + reach)) ?? [];
  return spanOf(draft.source, start, end + more.length);
}

/** A post that begins with what takes place, its day and one thing more: it is all but complete. */
function headlined(draft: Draft, nouns: readonly Hit[], seen: Reader): Span | undefined {
  const [first] = draft.sentences;
  const noun = first && nouns.find((hit) => holds(first, hit));
  if (!noun || !/^[^\p{L}]*(?:\p{L}+\s+){0,2}$/u.test(draft.prose.slice(first.start, noun.start))) return undefined;
  if (seen.isPast(noun) || isForOther(seen, noun, noun) || seen.near(noun, 'standing')) return undefined;
  const others = ['notice', 'contest', 'job'].flatMap((group) => draft.said('kind', group));
  if (others.some((hit) => holds(first, hit))) return undefined;
  const told = particularsOf(draft);
  return told.has('date') && told.size === 2 ? noun : undefined;
}

/** What the front matter calls an event is announced by its first words. */
const stated = (draft: Draft): Span | undefined =>
  draft.kind === 'event' && draft.meta.first('kind', 'tipo') !== undefined ? draft.sentences[0] : undefined;
