import { type Post, type Span, spanOf } from '../../../src/rule.js';
import { gives } from './details.js';
import { isJoined } from './invitation.js';
import { daysOf, othersOf } from './stated-event.js';

/** The facts from which an event is guessed. */
type Read = Post<'actorAt' | 'dates' | 'datesToCome' | 'events' | 'kind' | 'relativeDates'>;

/** Words of a post that is one announcement. */
const mostWords = 60;

/**
 * Words for an event in a short post with a day to come, or with an hour and no day, where nothing shows that it is not
 * one to come to.
 */
export function eventPerhaps(post: Read): Span | undefined {
  if (post.words.length > mostWords) return undefined;
  const words = post.said('events').filter(({ entry }) => entry.weight > 0);
  const has = (...groups: string[]): boolean => words.some(({ entry }) => groups.includes(entry.group));
  if (has('later', 'aired', 'off', 'signup', 'standing')) return undefined;
  if (!isPlaced(post, has)) return undefined;
  const others = post.within('sentence', othersOf(post));
  const shownBy = words.find((hit) => {
    if (!shown.includes(hit.entry.group) || others.has(hit) || post.quoted(hit) || isJoined(post, hit)) return false;
    const { sentence, role, verb } = post.sayings.at(hit.start) ?? {};
    const isPast = sentence !== undefined && post.sayings.of(sentence).some(({ time }) => time === 'past');
    // What opens has hours, not an hour.
    const opens = post.sayings.with([hit], 1).some((said) => said.verb?.acts.has('open'));
    return !isPast && !opens && role !== 'subordinate' && !verb?.negated;
  });
  return shownBy ?? calledTo(post);
}

/** At an hour, readers asked to come or something put on for them, whatever it is called. */
function calledTo(post: Read): Span | undefined {
  const others = post.within('sentence', othersOf(post));
  const lured = post.said('events').some(({ entry }) => entry.group === 'lure' || entry.group === 'invite');
  const said = post.sayings.all.find(({ mode, role, time, verb, ...at }) => {
    if (!verb || role !== 'main' || verb.negated || time === 'past' || others.has(at) || post.quoted(at)) return false;
    if (mode === 'offers') return lured && verb.acts.has('come');
    return (
      (mode === 'asks' && verb.acts.has('come')) ||
      (mode === 'states' && (verb.acts.has('stage') || (lured && verb.acts.has('share'))))
    );
  });
  return said?.verb && spanOf(post.source, said.verb.start, said.verb.end);
}

/** Groups of words for an event and for asking people to it. */
const shown: readonly string[] = ['noun', 'invite', 'sign', 'announce', 'lure'];

/** Is there a day to come; or an hour of an event that is named; or a place to which people are asked? */
function isPlaced(post: Read, has: (...groups: string[]) => boolean): boolean {
  if (daysOf(post).length > 0) return true;
  if (gives(post, 'date') || has('standing')) return false;
  // From one hour to another a place is open.
  const isAnHour = post.times.some(({ until }) => until === undefined);
  const isCalled = post.said('events').some(({ entry }) => entry.group === 'invite' && entry.kind === 'come');
  if (post.times.length > 0) return has('noun') || (isAnHour && isCalled);
  return gives(post, 'place') && has('lure') && has('noun', 'sign', 'invite');
}
