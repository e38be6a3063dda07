import {
  type Hit,
  namesOf,
  overlap,
  overlapsWith,
  type Post,
  type Span,
  spanOf,
  type Within,
} from '../../../src/rule.js';
import { details, gives } from './details.js';
import { type Invited, isOver, type Reader, readerOf } from './reader.js';
import { daysOf, invitedTo, isDenied, staged } from './stated-event.js';

/** How far after an invitation its event may be for the finding to show both. */
const reach = 60;

/**
 * The words that invite to an event of the body or announce it; undefined when the post does neither, or says so
 * elsewhere.
 */
export function invitationOf(post: Invited): Span | undefined {
  const first = stated(post);
  const seen = readerOf(post, post.said('events'));
  if ((['later', 'aired', 'off'] as const).some(seen.has)) return undefined;
  const linked = post.links.some(({ host }) => host !== undefined) || post.eventData.has('link');
  if (linked && seen.has('course')) return undefined;
  // Whoever is congratulated has won already.
  if (post.said('kind', 'congratulation').length > 0 && !gives(post, 'date')) return undefined;
  const nouns = post.within(
    'sentence',
    seen.hits('noun').filter((noun) => !isVerb(post, noun)),
  );
  const announced = seen.hits('announce');
  const dated = announced.length > 0 && gives(post, 'date');
  const heralds = dated ? announced : announced.filter(overlapsWith(post.hits('dates', 'future')));
  const calls = [...seen.hits('invite'), ...heralds].sort((a, b) => a.start - b.start);
  for (const call of calls) {
    if (seen.isPast(call) || isDenied(post, call) || isOfNamed(post, call)) continue;
    if (call.entry.weight > 1) {
      // «La muestra sigue abierta. ¡Pásate!» names no hour of its own.
      if (seen.standing().has(call) || seen.standing().has(call, -1)) continue;
      return clauseOf(post, call);
    }
    const noun = nounOf(post, call, nouns);
    if (noun && isOver(post, noun)) continue;
    if (noun && !isForOther(seen, call, noun) && !seen.standing().has(call) && !seen.standing().has(noun))
      // «Ponte el disfraz» in another sentence does not name what is incomplete.
      return call.entry.kind === 'come' || post.within('sentence', [call]).has(noun)
        ? joined(post, call, noun)
        : clauseOf(post, noun);
    const day = !noun && call.entry.kind === 'come' ? appointedDay(call, seen) : undefined;
    if (day) return joined(post, call, day);
  }
  return (gives(post, 'date') ? headlined(post, nouns, seen) : undefined) ?? staged(post) ?? invitedTo(post) ?? first;
}

/**
 * An event without an invitation: on a day and in a place, without its hour («Taller el viernes 29 en el museo»), or at
 * an hour and in a place, without its day.
 */
export function takingPlace(post: Invited): Span | undefined {
  const seen = readerOf(post, post.said('events'));
  if ((['later', 'aired', 'off', 'course'] as const).some(seen.has)) return undefined;
  if (!gives(post, 'date')) return headlined(post, post.within('sentence', seen.hits('noun')), seen);
  if (gives(post, 'time') || !gives(post, 'place')) return undefined;
  const named = post.within('sentence', daysOf(post));
  const others = post.within('sentence', [...notices(post), ...post.hits('protagonism', 'authority')]);
  return seen.hits('noun').find((hit) => {
    const day = named.of(hit).find(({ start, end }) => start - hit.end < reach && hit.start - end < reach);
    return (
      day &&
      !others.has(hit) &&
      !seen.isPast(hit) &&
      !isJoined(post, hit) &&
      !isForOther(seen, hit, hit) &&
      !seen.standing().has(hit)
    );
  });
}

/** «La directora interviene en una mesa redonda»: somebody takes part in what others put on. */
export function isJoined({ sayings }: Post<never>, noun: Span): boolean {
  const { verb, subject, mode } = sayings.at(noun.start) ?? {};
  const isPresent = verb?.acts.has('present') === true && mode === 'states' && verb.end <= noun.start;
  return isPresent && subject !== undefined && !overlap(subject, noun);
}

/** «Participa cualquier persona mayor de edad»: what looks like a request has its subject behind it. */
function isOfNamed(post: Invited, { start }: Span): boolean {
  const { verb, groups } = post.sayings.at(start) ?? {};
  if (!verb || verb.start !== start || !/^imp/.test(verb.cell) || verb.pronoun !== undefined) return false;
  const behind = groups?.find((group) => group.start >= verb.end);
  return behind !== undefined && behind.start - verb.end < 2 && post.actorAt(behind) !== undefined;
}

/**
 * Are readers asked to do something else about it: to vote, to compete, to read about it? That comes before the noun.
 */
const isForOther = (seen: Reader, call: Span, noun: Span): boolean =>
  seen.others().has(call) && (noun.start < call.start || (seen.hits('other')[0]?.start ?? noun.start) < noun.start);

/**
 * The only day on which readers are asked to come, in the same sentence or the one before: «Te esperamos el sábado en
 * la plaza» needs no name.
 */
const appointedDay = (call: Span, seen: Reader): Span | undefined =>
  seen
    .days()
    .flatMap((days) => [...days.of(call, -1), ...days.of(call)])
    .find((day) => !seen.isLimit(day) && !seen.standing().has(day) && !seen.others().has(day));

/**
 * The event of an invitation: for an announcement beside it, for an invitation in its sentence, the two before, or the
 * next.
 */
function nounOf(post: Post<never>, call: Hit, nouns: Within<Hit>): Hit | undefined {
  const own = nouns.of(call);
  const behind = own.find((noun) => noun.start >= call.start);
  const before = own.findLast((noun) => noun.start < call.start);
  if (call.entry.group === 'announce') {
    // «El 17 es la comida de Navidad y desde el 9 el pan será integral»: each noun has its own verb.
    const said = post.sayings.at(call.start);
    const isOfAnother = (noun: Hit): boolean => {
      const other = post.sayings.at(noun.start);
      return other !== said && other?.verb !== undefined && said?.subject !== undefined;
    };
    return [behind, before].find(
      (noun) => noun && noun.start - call.end < reach && call.start - noun.end < reach && !isOfAnother(noun),
    );
  }
  return behind ?? before ?? [-2, -1, 1].flatMap((further) => nouns.of(call, further))[0];
}

/** «No se gira a la persona»: a tour elsewhere, and here a verb. */
function isVerb({ sayings }: Post<never>, noun: Span): boolean {
  const { verb, mode } = sayings.at(noun.start) ?? {};
  return mode === 'states' && verb !== undefined && overlap(verb.main, noun);
}

/** The inviting words together with the event, if they are close together. */
function joined(post: Invited, call: Span, noun: Span): Span {
  const start = Math.min(call.start, noun.start);
  const end = Math.max(call.end, noun.end);
  const close = end - start < reach && post.within('sentence', [call]).has(noun);
  return close ? spanOf(post.source, start, end) : clauseOf(post, call);
}

/** An invitation alone, to the end of its clause or its sixth word or so: «Ven a animar». */
function clauseOf(post: Invited, { start, end }: Span): Span {
  const [more = ''] = /^(?:[ \t]{1,2}[\p{L}\p{M}\u00ad'’-]{1,28}){0,4}/u.exec(post.prose.slice(end, end + reach)) ?? [];
  return spanOf(post.source, start, end + more.length);
}

/** A post that begins with an event and gives two of day, hour and place: it is almost complete. */
function headlined(post: Invited, nouns: Within<Hit>, seen: Reader): Span | undefined {
  const [first] = post.sentences;
  const noun = first && nouns.of(first)[0];
  if (!noun || !/^[^\p{L}]*(?:\p{L}+\s+){0,2}$/u.test(post.prose.slice(first.start, noun.start))) return undefined;
  if (seen.isPast(noun) || isForOther(seen, noun, noun) || seen.standing().has(noun)) return undefined;
  if (post.within('sentence', notices(post)).has(first) || isPassed(post, first)) return undefined;
  return details.filter((detail) => gives(post, detail)).length === details.length - 1 ? noun : undefined;
}

/** Are all days of a sentence past ones? */
const isPassed = (post: Invited, sentence: Span): boolean =>
  post.within('sentence', post.dates).has(sentence) && !post.within('sentence', post.datesToCome).has(sentence);

/** Words for announcements that are not events. */
const notices = (post: Invited): readonly Hit[] =>
  (['notice', 'contest', 'job'] as const).flatMap((group) => post.said('kind', group));

/** An event according to the front matter is announced by its first words. */
const stated = (post: Invited): Span | undefined =>
  post.kind === 'event' && post.meta.first(...namesOf('kind')) !== undefined ? post.sentences[0] : undefined;
