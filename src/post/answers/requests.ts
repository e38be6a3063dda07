import { isAttended } from '../../recognizers/phones.js';
import { lastAt } from '../../text/ranges.js';
import { type Span, spanOf } from '../../text/span.js';
import type { Post, Said } from '../post.js';
import { actorOf } from '../sentences/actor.js';
import { WordsIn } from './words-in.js';

type Talked = Post<'dialogue' | 'actors'>;

/** How far an address may stand from the verb that asks people to use it. */
const reach = 160;

/** Verbs by which a statement asks, lets or obliges people to write to an address or a number of the body beside it. */
export function requests(post: Talked): readonly Span[] {
  const data = [...post.phones, ...post.emails].sort((a, b) => a.start - b.start);
  if (data.length === 0) return [];
  const words = new WordsIn(post);
  return post.sayings.all
    .filter((said) => isRequest(post, said, words) && data.some((datum) => isOf(post, said, datum)))
    .map(({ verb, start, end }) => spanOf(post.source, verb?.start ?? start, verb?.end ?? end));
}

function isRequest(post: Talked, said: Said, words: WordsIn): boolean {
  const { verb, mode, role } = said;
  if (!verb || verb.negated || role === 'relative' || (mode !== 'asks' && mode !== 'offers' && mode !== 'must'))
    return false;
  const actor = actorOf(post, said);
  if (actor === 'ours' || actor === 'official' || actor === 'association' || words.isConditional(said)) return false;
  if (verb.voice === 'active' && actor === 'other') return false;
  if (words.statement(said, 'not_ours').length > 0) return false;
  const isAbout = words.sentence(said, 'doubt').length > 0 || words.statement(said, 'matter').length > 0;
  return verb.acts.has('contact') && (isAbout || !(verb.acts.has('send') || verb.acts.has('request')));
}

/** Does a number or an address belong to a request: in its sentence, or alone right behind it? */
function isOf(post: Talked, { verb, sentence, start, end }: Said, datum: Span): boolean {
  if (isAttended(datum.text) || Math.abs(datum.start - (verb?.end ?? end)) > reach) return false;
  const own = post.sentences[sentence];
  const first = Math.min(datum.end, verb?.start ?? start);
  const last = Math.max(datum.start, verb?.end ?? end);
  const between = post.prose.slice(
    datum.start > start ? (verb?.end ?? end) : first,
    datum.start > start ? datum.start : last,
  );
  if (post.hitsIn(between, 'dialogue', 'not_ours').length > 0) return false;
  if (lastAt(post.sentences, datum.start) === sentence) return datum.start >= (own?.start ?? 0);
  return (
    datum.start >= end &&
    datum.start - (own?.end ?? end) <= 12 &&
    !/\p{L}/u.test(post.prose.slice(own?.end, datum.start))
  );
}
