import type { Group, Hit } from '../../lexicon/lexicon.js';
import { holdsLetter } from '../../text/characters.js';
import { lazy } from '../../text/lazy.js';
import { overlap, type Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, Said } from '../post.js';

/** More words are a report, which may mention a minute of silence. */
const mostWords = 120;

export const isCourtesy = fact(['kind', 'purpose'], (post): boolean => {
  const own = lazy(() => post.within('sentence', post.hits('purpose', 'own_house')));
  // “Happy birthday to our Ann”, but not “happy Christmas from our staff”
  const isOwnFeast = (hit: Hit): boolean =>
    own()
      .of(hit)
      .some((one) => overlap(one, hit));
  const greetings = post.hits('kind', 'greeting').filter((hit) => !isOwnFeast(hit));
  if (isMourning(post) || isGreeting(post, greetings)) return true;
  const isToUs = (hit: Hit): boolean =>
    own()
      .of(hit)
      .some(({ start }) => start - hit.end < mostBetween);
  const kept = (['thanks', 'congratulation'] as const).flatMap((group) => post.said('kind', group));
  return kept.some((hit) => !isToUs(hit) && !isLast(post, hit)) || isCourteous(post);
});

/** UTF-16 units from words of thanks to those who are thanked. */
const mostBetween = 40;

/** Do words come behind the news: «Ayer recibimos a la escuela. ¡Gracias por la visita!»? */
const isLast = ({ lead, sayings }: Post<never>, at: Span): boolean =>
  lead.every((sentence) => sentence.end <= at.start) && sayings.with(lead).some(isTold);

const isTold = ({ mode, role, time, verb }: Said): boolean =>
  verb !== undefined && mode === 'states' && role === 'main' && time !== 'to-come';

/** Does it mourn somebody? A longer report may mention a minute of silence behind its news. */
export function isMourning({ hits, lead, paragraphs, words }: Post<'kind'>): boolean {
  const end = paragraphs[lead.at(-1)?.paragraph ?? -1]?.end ?? 0;
  return hits('kind', 'condolence').some((hit) => hit.end <= end || words.length <= mostWords);
}

/**
 * Does it send season's greetings, or only say good morning? A post that merely opens that way is about what follows.
 */
function isGreeting(post: Post<never>, greetings: readonly Hit[]): boolean {
  if (greetings.length === 0) return false;
  const greets = post.within('sentence', greetings);
  return (
    greetings.some((hit) => hit.entry.kind === 'feast' && !post.quoted(hit)) ||
    post.sentences.every(
      (sentence) => greets.has(sentence) || !holdsLetter(post.prose.slice(sentence.start, sentence.end)),
    )
  );
}

/** Does the title thank or congratulate? */
function isCourteous({ title, hitsIn }: Post<'kind' | 'purpose'>): boolean {
  if (!title) return false;
  const says = <L extends 'kind' | 'purpose'>(lexicon: L, group: Group<L>) =>
    hitsIn(title.value, lexicon, group).length > 0;
  return (says('kind', 'thanks') || says('kind', 'congratulation')) && !says('purpose', 'own_house');
}
