import { type Group, lazy, objectEnd, type Post, type Sentence, type Span, spanOf } from '../../../src/rule.js';
import { gives } from './details.js';
import { daysOf, othersOf } from './stated-event.js';

/** The facts from which a gathering is read. */
type Read = Post<'actorAt' | 'dates' | 'datesToCome' | 'events' | 'kind' | 'relativeDates'>;

/** How many sentences from the sentence of the day words for visitors may be. */
const around = [0, 1, -1, 2];

/** UTF-16 units before the day in which its title is looked for. */
const lookBehind = 120;

/** Postponed events, ones to listen to at home, or ones reported elsewhere. */
const elsewhere: ReadonlySet<string> = new Set(['later', 'aired', 'off', 'course'] satisfies Group<'events'>[]);

/**
 * An event recognised by its form, whatever it is called: a day, its hour or its place, and words for visitors («Sidra
 * y gaitas, viernes 4, en el lagar. Entrada libre.»); with neither hour nor place, by its noun too. An hour without a
 * day belongs to an office, a pool or a museum.
 */
export function gathering(post: Read): Span | undefined {
  const words = post.said('events');
  const signs = words.filter(
    ({ entry }) => entry.group === 'sign' || (entry.group === 'invite' && entry.kind === 'come'),
  );
  if (signs.length === 0 || words.some(({ entry }) => elsewhere.has(entry.group))) return undefined;
  const given = [gives(post, 'time'), gives(post, 'place')].filter(Boolean).length;
  if (!gives(post, 'date') || given === 2) return undefined;
  // Without hour and place it must be called an event.
  const nouns = post.within(
    'sentence',
    words.filter(({ entry }) => entry.group === 'noun'),
  );
  const isEvent = (sentence: Sentence): boolean => given > 0 || nouns.has(sentence) || nouns.has(sentence, -1);
  const days = post.within('sentence', daysOf(post));
  const signed = post.within('sentence', signs);
  const others = post.within('sentence', othersOf(post));
  for (const [index, sentence] of post.sentences.entries()) {
    const [day] = days.of(sentence);
    if (!day || !isEvent(sentence) || others.has(sentence) || post.quoted(sentence)) continue;
    const [sign] = around.flatMap((further) => signed.of(sentence, further));
    const found = sign && titleOf(post, index, sentence, day, sign);
    if (found) return found;
  }
  return undefined;
}

/** The words before the day, from the beginning of a word. */
const title = lazy(() => /(?<![\p{L}\p{M}\p{N}’'-])\p{L}[^\n]{3,60}?(?=[\s,:;.!?·|()–—-]*$)/u);

/**
 * The clause of the day; if it has no verb, the words before it, or those for visitors. Not something that was, opens,
 * merely is, or is said without an offer.
 */
function titleOf(post: Read, index: number, { start, end }: Sentence, day: Span, sign: Span): Span | undefined {
  const said = post.sayings.of(index).find(({ verb, role }) => verb && role === 'main');
  if (said?.verb) {
    const { verb, subject, time } = said;
    const isOwn = sign.start >= start && sign.end <= end;
    const tells = verb.acts.has('be') || verb.acts.has('say');
    if (time === 'past' || verb.negated || verb.acts.has('open') || (tells && !isOwn)) return undefined;
    return spanOf(post.source, Math.min(subject?.start ?? verb.start, verb.start), objectEnd(post, said));
  }
  const from = Math.max(start, day.start - lookBehind);
  const before = title().exec(post.prose.slice(from, day.start));
  return before ? spanOf(post.source, from + before.index, from + before.index + before[0].length) : sign;
}
