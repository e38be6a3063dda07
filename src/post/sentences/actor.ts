import type { NounGroup } from '../../reading/statement.js';
import { overlapsWith } from '../../text/ranges.js';
import { fact } from '../fact.js';
import type { Actor, Post, Said } from '../post.js';
import { isSurname } from './surname.js';

/** The kinds of actor that a noun can be, by their group in the lexicon; the first match counts. */
const kinds = [
  ['official', 'official'],
  ['association', 'association'],
  ['people', 'people'],
  ['body', 'ours'],
] as const;

export const actorAt = fact(['actors'], (post): Post<'actorAt'>['actorAt'] => {
  const named = kinds.map(([group, actor]) => {
    const hits = post.hits('actors', group);
    return { actor, holds: overlapsWith(group === 'official' ? hits.filter((hit) => !isSurname(post, hit)) : hits) };
  });
  return ({ start, core, head }) => {
    const words = { start, end: Math.max(core, head.end) };
    return named.find(({ holds }) => holds(words))?.actor;
  };
});

/** The group that acts: the one after «por» or “by” in the passive, else the subject. */
export const actingGroup = ({ agent, subject, verb }: Said): NounGroup | undefined =>
  agent ?? (verb?.voice === 'active' ? subject : undefined);

/** Does it say what the reader is: «Sois incansables», “You are wonderful”? */
export const isOfReader = (said: Said | undefined): boolean =>
  said?.verb?.acts.has('be') === true && (said.verb.person === 2 || said.verb.person === 5);

/** Who acts in a statement, by the person of the verb and the head noun of its subject. */
export function actorOf(post: Post<'actorAt'>, said: Said): Actor {
  const { verb, mode } = said;
  const group = actingGroup(said);
  if (group) return actorIn(post, said, group) ?? speaking(verb?.person) ?? 'other';
  if (verb?.voice === 'reflexive' && said.subject && said.subject.start < verb.start) {
    // «El alcalde se reunió», but «el plazo se abre».
    const actor = actorIn(post, said, said.subject);
    if (actor) return actor;
  }
  if (mode === 'asks') return 'reader';
  // In the passive the person is of whoever is acted upon.
  if (verb?.voice === 'passive') return 'nobody';
  return speaking(verb?.person) ?? (verb?.voice === 'reflexive' ? 'nobody' : 'other');
}

/** The kind of a group, by its head or its titles. */
function actorIn(post: Post<'actorAt'>, { subject, titles }: Said, group: NounGroup): Actor | undefined {
  const named = group === subject ? [group, ...titles] : [group];
  return named.map((one) => post.actorAt(one)).find((actor) => actor !== undefined);
}

/** Who speaks, or is addressed, by the person of the verb. */
function speaking(person: number | undefined): Actor | undefined {
  if (person === 2 || person === 5) return 'reader';
  return person === 1 || person === 4 ? 'ours' : undefined;
}
