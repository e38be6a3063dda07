import { type Led, overlap, type Post, type Range, type Said, serves } from '../../../src/rule.js';

type Leading = Led & Post<'changes' | 'datesToCome'>;

/**
 * Does the first news of a post tell of an office-holder, even behind other words: «Con el fin de ahorrar, el alcalde
 * sostuvo una reunión»? Or does one only show up, where nothing in the post is of use: «a donde acudió el alcalde»?
 */
export function isSurelyLed(post: Leading, at: Range): boolean {
  const said = post.sayings.at(at.end - 1);
  if (said?.verb && isOwn(post, said, at)) {
    if (said.mode !== 'states' || said.verb.negated) return false;
    if (said.role === 'main' && said === firstOf(post)) return true;
    if (said.verb.acts.has('present')) return isOfNoUse(post, said);
  }
  const present = post.hits('protagonism', 'authority_act').filter(({ entry }) => entry.kind === 'present');
  return present.some((hit) => overlap(hit, at)) && isOfNoUse(post, said);
}

/** Is it the office-holder who acts? */
const isOwn = (post: Leading, { subject, agent, titles }: Said, at: Range): boolean =>
  [subject, agent, ...titles].some((group) => group && overlap(group, at) && post.actorAt(group) === 'official');

/** The statements of the lead that are no asides of others. */
const mainIn = ({ lead, sayings }: Leading): readonly Said[] =>
  sayings.with(lead).filter(({ verb, role }) => verb !== undefined && role === 'main');

const firstOf = (post: Leading): Said | undefined => mainIn(post)[0];

/** Does nothing in a post change something for people or begin on a day to come? `but` tells of the office-holder. */
const isOfNoUse = (post: Leading, but: Said | undefined): boolean =>
  post.changes.length + post.datesToCome.length === 0 &&
  !mainIn(post).some((said) => said !== but && serves.some((act) => said.verb?.acts.has(act)));
