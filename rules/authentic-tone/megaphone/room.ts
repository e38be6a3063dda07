import { overlapsWith, type Post, type Said, type Span } from '../../../src/rule.js';

/** A question, a contact or an invitation to take part. Saying that nobody answers does not count. */
export function hasRoom(post: Post<'dialogue' | 'news'>, invitations: readonly Span[]): boolean {
  const closed = post.within('sentence', post.hits('dialogue', 'no_reply'));
  const open = (['contact', 'interaction', 'question'] as const).flatMap((group) => post.said('dialogue', group));
  const choices = post.hits('news', 'choice');
  const isChoice = overlapsWith(choices);
  if (post.sayings.with(choices).some((said) => letsChoose(said, isChoice))) return true;
  return post.phones.length > 0 || [...open, ...invitations, ...post.emails].some((at) => !closed.has(at));
}

/** “You choose”, «vota en la biblioteca»: the reader decides. */
const letsChoose = ({ verb, mode, role }: Said, isChoice: ReturnType<typeof overlapsWith>): boolean =>
  verb !== undefined &&
  !verb.negated &&
  role === 'main' &&
  (mode === 'asks' || verb.person === 2 || verb.person === 5) &&
  isChoice(verb);
