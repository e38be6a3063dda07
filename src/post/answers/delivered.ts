import type { Offset } from '../../draft/within.js';
import type { Post } from '../post.js';

/** Does something come to the reader that is no answer: “Your bin will be with you in three weeks”? */
export function isDelivered(post: Post<'dialogue' | 'grammar'>, { start }: Offset): boolean {
  const { subject, verb, end = 0 } = post.sayings.at(start) ?? {};
  if (!subject || verb?.voice !== 'active' || !(verb.acts.has('be') || verb.acts.has('come'))) return false;
  const isYours = (from: number, to: number): boolean =>
    post.hitsIn(post.source.slice(from, to), 'grammar', 'you').length > 0;
  // “Your wait will be three weeks” brings nothing to them.
  if (!isYours(subject.start, subject.end) || !isYours(verb.end, end)) return false;
  const head = post.source.slice(subject.head.start, subject.head.end);
  return (['matter', 'answer_noun'] as const).every((group) => post.hitsIn(head, 'dialogue', group).length === 0);
}
