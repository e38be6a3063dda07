import type { Sentence } from '../../draft/draft.js';
import type { NounGroup } from '../../reading/statement.js';
import { overlap } from '../../text/span.js';
import type { Said } from '../post.js';
import { serves } from './acts.js';
import type { Led } from './told-next.js';

/**
 * Does a sentence tell of a legal act and what it changes, or thank people outside the house for what they did: «ha
 * firmado la resolución que prohíbe el paso de camiones», “thanks the volunteers who searched the moor”?
 */
export function isForPeople(post: Led, sentence: Sentence): boolean {
  const sayings = post.sayings.with([sentence]);
  return sayings.some((said) => {
    if (said.role !== 'main' || said.mode !== 'states' || !said.verb || said.verb.negated) return false;
    const then = sayings.find(({ role, start }) => role !== 'main' && start >= said.end - 1);
    const group = said.groups.at(-1);
    if (!then || !group) return false;
    return isLegalAct(post, said, group, then) || isThanks(post, said, group, then);
  });
}

/** Who shows up with a decree, or speaks of it, only shows up or speaks. */
const displays = ['present', 'say', 'feel'] as const;

function isLegalAct(post: Led, { verb: signs }: Said, { head }: NounGroup, { verb, time }: Said): boolean {
  if (displays.some((act) => signs?.acts.has(act))) return false;
  if (time === 'past' || !serves.some((act) => verb?.acts.has(act))) return false;
  return post.hits('protagonism', 'instrument').some((hit) => overlap(hit, head));
}

function isThanks(post: Led, { verb, time }: Said, whom: NounGroup, then: Said): boolean {
  if (then.role !== 'relative') return false;
  if (time !== 'now' || then.time !== 'past' || !verb?.acts.has('feel') || verb.acts.has('present')) return false;
  // «A los vecinos que le votaron»: what they did was for the office-holder.
  if (then.verb?.pronoun !== undefined) return false;
  const actor = post.actorAt(whom);
  return actor === 'people' || actor === 'association';
}
