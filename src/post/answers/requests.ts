import { isAttended } from '../../recognizers/phones.js';
import { holdsLetter } from '../../text/characters.js';
import { lastAt } from '../../text/ranges.js';
import { overlap, type Span, spanOf } from '../../text/span.js';
import type { Actor, Post, Said } from '../post.js';
import { actorOf } from '../sentences/actor.js';
import { objectEnd } from '../sentences/object-end.js';
import { WordsIn } from './words-in.js';

type Talked = Post<'dialogue' | 'actorAt'>;

/** How far an address may be from the verb that asks people to use it, in UTF-16 units. */
const farthestAddress = 160;

/**
 * The words with which a statement asks, allows or requires people to write to an address or a number of the body
 * beside it.
 */
export function requests(post: Talked): readonly Span[] {
  const data = [...post.phones, ...post.emails].sort((a, b) => a.start - b.start);
  if (data.length === 0) return [];
  const words = new WordsIn(post);
  const near = post.within('sentence', data);
  return post.sayings
    .doing(['contact'], data, 1)
    .filter(
      (said) =>
        !isPageLink(post, said) &&
        isRequest(post, said, words) &&
        [0, 1].some((further) => near.of(said, further).some((datum) => isOf(post, said, datum))),
    )
    .map((said) => spanOf(post.source, said.verb?.start ?? said.start, objectEnd(post, said)));
}

/** «[consulta las calles](https://…)»: what is asked for is done on the page that the link opens. */
const isPageLink = ({ links }: Talked, { verb, start }: Said): boolean => {
  const at = verb?.start ?? start;
  const link = links[lastAt(links, at)];
  return link !== undefined && link.label.start <= at && at < link.label.end && /^https?:/i.test(link.url);
};

function isRequest(post: Talked, said: Said, words: WordsIn): boolean {
  const { verb, mode, role } = said;
  if (!verb || verb.negated || role === 'relative') return false;
  if ((mode !== 'asks' && mode !== 'offers' && mode !== 'must') || words.isConditional(said)) return false;
  if (!askable.includes(actorOf(post, said)) || isToOthers(post, said, words)) return false;
  const isAbout = words.sentence(said, 'doubt').length > 0 || words.sentence(said, 'matter').length > 0;
  return isAbout || !(verb.acts.has('send') || verb.acts.has('request'));
}

/** Who can be asked to write to the body; `nobody`: «las quejas se remitirán a…». */
const askable: readonly Actor[] = ['reader', 'people', 'nobody'];

/** Is somebody else addressed: the first that the verb names besides the message? */
function isToOthers(post: Talked, said: Said, words: WordsIn): boolean {
  const { verb, groups, end } = said;
  const from = verb?.end ?? end;
  const messages = [...words.statement(said, 'matter'), ...words.statement(said, 'doubt')];
  const first = groups.find((group) => group.start >= from && !messages.some((hit) => overlap(hit, group)));
  const named = { start: from, end: first?.end ?? from + nextWord };
  const isMessage = (hit: Span): boolean => groups.some((group) => group !== first && overlap(group, hit));
  if (words.statement(said, 'not_ours').some((hit) => overlap(hit, named) && !isMessage(hit))) return true;
  const actor = first && post.actorAt(first);
  return actor === 'association' || actor === 'people';
}

/** How far after the verb a pronoun may be: “call him”. */
const nextWord = 8;

/** Does a number or an address belong to a request: in its sentence, or alone right after it? */
function isOf(post: Talked, { verb, sentence, end }: Said, datum: Span): boolean {
  if (isAttended(datum.text) || Math.abs(datum.start - (verb?.end ?? end)) > farthestAddress) return false;
  if (lastAt(post.sentences, datum.start) === sentence) return true;
  const last = post.sentences[sentence]?.end ?? end;
  return datum.start >= last && datum.start - last <= 12 && !holdsLetter(post.prose.slice(last, datum.start));
}
