import type { Hit } from '../../lexicon/lexicon.js';
import { type Range, touches } from '../../text/ranges.js';
import { holds, overlap } from '../../text/span.js';
import type { Post, Said } from '../post.js';
import { actingGroup } from '../sentences/actor.js';

/** What is read to see whose a praise is. */
export type Praised = Post<'own-praise' | 'actors' | 'grammar'>;

/** Classes of verbs whose actor speaks of somebody else. */
const tellsOfOthers = ['feel', 'say', 'think', 'want', 'inform'] as const;

/**
 * Words of lexicon `own-praise` that a statement says of ourselves: of what is ours, of what we do, or that all admire us. Nothing in
 * a language whose sentences are not read.
 */
export function ownPraise(post: Praised): readonly Hit[] {
  const hits = (['verdict', 'rank', 'admired'] as const).flatMap((group) => post.said('own-praise', group));
  return hits.filter((hit) => {
    const said = post.sayings.at(hit.start);
    if (!said || isUnreal(post, said, hit)) return false;
    const sentence = post.sayings.of(said.sentence);
    if (hit.entry.group === 'verdict') return isOfOurs(post, said, sentence, hit);
    const isAdmired = hit.entry.group === 'rank' || allDo(post, said, hit);
    return isAdmired && namesOurs(post, said, sentence) && !isOfOthers(post, hit);
  });
}

/** Is it everybody who acts in a statement, or are they named in it before the word? */
function allDo(post: Praised, said: Said, hit: Hit): boolean {
  const doer = said.agent ?? said.subject ?? { start: said.start, end: hit.start };
  return post.hits('own-praise', 'all').some((all) => overlap(doer, all));
}

/** Asked, wished, a duty, or denied somewhere before it in its sentence. */
function isUnreal({ sayings }: Praised, { sentence, mode }: Said, hit: Hit): boolean {
  if (mode !== 'states' && !(mode === 'offers' && hit.entry.group !== 'verdict')) return true;
  if (hit.entry.group !== 'verdict') return false;
  return sayings.of(sentence).some(({ verb, start }) => verb?.negated && start <= hit.start);
}

const inSentence = ({ sentences }: Praised, at: Range, { sentence }: Said): boolean => {
  const place = sentences[sentence];
  return place !== undefined && holds(place, at);
};

const isOurs = (post: Praised, at: Range): boolean => post.hits('own-praise', 'ours').some((hit) => overlap(hit, at));

/** Does «we» act in a statement, or the house, or what is ours? */
function oursActs(post: Praised, said: Said): boolean {
  const group = said.agent ?? said.subject;
  if (group) return isOurs(post, group) && !isPeople(post, group);
  return said.verb?.person === 4;
}

/** Are they people outside the house? «Nuestro equipo» is none of them. */
function isPeople(post: Praised, at: Range): boolean {
  const words = (['people', 'association'] as const).flatMap((group) => post.hits('actors', group));
  return words.some((hit) => holds(at, hit) && !post.hits('own-praise', 'ours').some((own) => overlap(own, hit)));
}

function isOfOurs(post: Praised, said: Said, sentence: readonly Said[], hit: Hit): boolean {
  const around = said.groups.find((group) => overlap(group, hit));
  if (around && isPeople(post, around)) return false;
  if (!said.verb) return isOurs(post, said) && !isPeople(post, said);
  if (tellsOfOthers.some((act) => said.verb?.acts.has(act)) && !overlap(said.verb, hit)) return false;
  if (around && isOurs(post, around)) return true;
  const madeByUs = ({ role, verb }: Said): boolean => role === 'relative' && verb?.person === 4;
  return oursActs(post, said) || sentence.some((other) => other !== said && madeByUs(other));
}

/** Does the sentence speak of us at all? */
const namesOurs = (post: Praised, said: Said, sentence: readonly Said[]): boolean =>
  post.hits('own-praise', 'ours').some((hit) => inSentence(post, hit, said)) ||
  sentence.some(({ verb }) => verb?.person === 4 && !tellsOfOthers.some((act) => verb.acts.has(act)));

/** Is it said of people outside the house, of what they do, or of the reader? */
export function isOfOthers(post: Praised, hit: Range): boolean {
  const said = post.sayings.at(hit.start);
  if (!said) return false;
  const { verb, subject, groups, agent } = said;
  // What stands before the verb of a relative clause is a heading: «Gran carrera del club, que asciende».
  const around = groups.find((group) => overlap(group, hit));
  if (!verb) return around !== undefined && isTheirs(post, around);
  if (hit.end <= said.start) return isTheirs(post, { start: hit.start, end: said.start });
  if (verb.person === 5 && !subject) return true;
  if (around && around !== subject && isPeople(post, around.head)) return !isOurs(post, around);
  const does = verb.acts.has('be') || verb.acts.has('achieve') || touches(post.hits('own-praise', 'deeds'), verb);
  const praised = agent ?? (does ? (actingGroup(said) ?? subject) : undefined);
  return praised !== undefined && isTheirs(post, praised);
}

const isTheirs = (post: Praised, at: Range): boolean => isPeople(post, at) && !isOurs(post, at);
