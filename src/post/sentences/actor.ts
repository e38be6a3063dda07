import type { NounGroup } from '../../reading/statement.js';
import { overlap } from '../../text/span.js';
import type { Post, Said } from '../post.js';

/** Who acts in a statement. `nobody`: the passive or «se», with no one named. */
export type Actor = 'reader' | 'ours' | 'official' | 'association' | 'people' | 'other' | 'nobody';

/** The group that acts: the one behind «por» or “by” in the passive, else the subject. */
export const actingGroup = ({ agent, subject, verb }: Said): NounGroup | undefined =>
  agent ?? (verb?.voice === 'active' ? subject : undefined);

/** Who acts in it, by the person of the verb and the noun that its subject hangs on. */
export function actorOf(post: Post<'actors'>, said: Said): Actor {
  const { verb, mode } = said;
  const group = actingGroup(said);
  if (group) return classOf(post, group) ?? speaking(verb?.person) ?? 'other';
  if (mode === 'asks') return 'reader';
  // In the passive its person is that of who is acted upon.
  if (verb?.voice === 'passive') return 'nobody';
  return speaking(verb?.person) ?? (verb?.voice === 'reflexive' ? 'nobody' : 'other');
}

/** Who speaks, or is spoken to, by the person of the verb. */
function speaking(person: number | undefined): Actor | undefined {
  if (person === 2 || person === 5) return 'reader';
  return person === 1 || person === 4 ? 'ours' : undefined;
}

const classes = [
  ['official', 'official'],
  ['association', 'association'],
  ['people', 'people'],
  ['body', 'ours'],
] as const;

/** What kind of actor the words of a group name before its complements. */
export function classOf(post: Post<'actors'>, { start, core, head }: NounGroup): Actor | undefined {
  const end = Math.max(core, head.end);
  for (const [group, actor] of classes)
    if (post.hits('actors', group).some((hit) => overlap(hit, { start, end }))) return actor;
  return undefined;
}
