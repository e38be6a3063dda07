import { type Draft, type Hit, holds, particularsOf, type Sentence, type Span, spanOf } from '../../../src/rule.js';

/** How far behind an invitation what it invites to may stand for the finding to show both. */
const reach = 60;

/** The words that invite to an event of the body or announce it; undefined when the post does neither, or tells it elsewhere. */
export function invitationOf(draft: Draft): Span | undefined {
  const seen = readerOf(draft);
  if (seen.has('later') || seen.has('aired')) return undefined;
  const linked = draft.links.some(({ host }) => host !== undefined) || draft.eventData.has('link');
  if (linked && seen.has('course')) return undefined;
  const nouns = seen.hits('noun');
  const calls = [...seen.hits('invite'), ...seen.hits('announce')].sort((a, b) => a.start - b.start);
  for (const call of calls) {
    if (seen.isPast(call) || seen.near(call, 'other')) continue;
    if (call.entry.weight > 1) return call;
    const noun = nounOf(draft, call, nouns);
    if (noun && !seen.near(call, 'standing') && !seen.near(noun, 'standing')) return joined(draft, call, noun);
  }
  return headlined(draft, nouns, seen) ?? stated(draft);
}

interface Reader {
  hits(group: string): readonly Hit[];
  has(group: string): boolean;
  near(at: Span, group: string): boolean;
  isPast(at: Span): boolean;
}

function readerOf(draft: Draft): Reader {
  const hits = (group: string): readonly Hit[] =>
    draft.hits('events', group).filter((hit) => hit.entry.weight > 0 && !draft.quoted(hit));
  const reported = [...draft.hits('kind', 'report'), ...draft.hits('dates', 'past')].filter(
    ({ entry }) => entry.weight > 0,
  );
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

/** What one is invited to: in the sentence itself, or for an invitation in the two before it, the one behind it or the title. */
function nounOf(draft: Draft, call: Hit, nouns: readonly Hit[]): Hit | undefined {
  const index = (at: Span): number => draft.sentences.findIndex((sentence) => holds(sentence, at));
  const at = index(call);
  const own = nouns.filter((noun) => index(noun) === at);
  const found = own.find((noun) => noun.start >= call.start) ?? own[0];
  if (found || call.entry.group === 'announce') return found;
  return nouns.find((noun) => index(noun) >= at - 2 && index(noun) <= at + 1);
}

function joined(draft: Draft, call: Hit, noun: Hit): Span {
  const close =
    noun.end > call.end &&
    noun.end - call.start < reach &&
    draft.sentenceAt(call.start) === draft.sentenceAt(noun.start);
  return close ? spanOf(draft.source, call.start, noun.end) : call;
}

/** A post that begins with what takes place, its day and one thing more: it is all but complete. */
function headlined(draft: Draft, nouns: readonly Hit[], seen: Reader): Span | undefined {
  const [first] = draft.sentences;
  if (!first || draft.kind === 'article') return undefined;
  const noun = nouns.find(
    (hit) => holds(first, hit) && /^[^\p{L}]*(?:\p{L}+\s+){0,2}$/u.test(draft.prose.slice(first.start, hit.start)),
  );
  if (!noun || seen.isPast(noun) || seen.near(noun, 'other') || seen.near(noun, 'standing')) return undefined;
  if (
    ['notice', 'procedure', 'contest', 'job', 'report'].some((group) =>
      draft.hits('kind', group).some(({ entry }) => entry.weight > 0),
    )
  )
    return undefined;
  const told = particularsOf(draft);
  return told.has('date') && told.size === 2 ? noun : undefined;
}

/** What the front matter calls an event is announced by its first words. */
function stated(draft: Draft): Span | undefined {
  return draft.kind === 'event' && draft.meta.first('kind', 'tipo') !== undefined ? draft.sentences[0] : undefined;
}
