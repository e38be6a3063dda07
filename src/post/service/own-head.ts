import { holds, type Span } from '../../text/span.js';
import type { Post } from '../post.js';

type Thanked = Post<'actorAt' | 'actors' | 'own-praise'>;

/**
 * Are those words for an office-holder of the house: «Felicitamos a nuestro secretario general», or in the next
 * sentence “Our Commissioner was elected. Congratulations!”?
 */
export function isToOwnHead(post: Thanked, at: Span): boolean {
  const sentence = post.sayings.at(at.start)?.sentence ?? -1;
  const whom = actorsIn(post, sentence);
  return (whom.length > 0 ? whom : actorsIn(post, sentence - 1)).some((actor) => actor === 'own');
}

/** Who is named in a sentence; `own` is an office-holder who is ours, “the election of our Commissioner” too. */
function actorsIn(post: Thanked, sentence: number) {
  const ours = post.hits('own-praise', 'ours');
  const offices = post.hits('actors', 'official');
  const groups = sentence < 0 ? [] : post.sayings.of(sentence).flatMap((said) => said.groups);
  return groups.flatMap((group) => {
    const actor = post.actorAt(group);
    if (actor !== undefined && actor !== 'official') return actor === 'ours' ? [] : actor;
    const office = offices.find((hit) => holds(group, hit));
    return office && ours.some((hit) => hit.start >= group.start && hit.end <= office.start) ? 'own' : (actor ?? []);
  });
}
