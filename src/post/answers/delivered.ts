import type { Offset } from '../../draft/within.js';
import type { Post } from '../post.js';

/** Does something come to the reader that is no answer: “Your bin will be with you in three weeks”? */
export function isDelivered(post: Post<'dialogue' | 'grammar'>, { start }: Offset): boolean {
  const { subject, verb } = post.sayings.at(start) ?? {};
  if (!subject || verb?.voice !== 'active' || !(verb.acts.has('be') || verb.acts.has('come'))) return false;
  if (post.hitsIn(post.source.slice(subject.start, subject.end), 'grammar', 'you').length === 0) return false;
  const head = post.source.slice(subject.head.start, subject.head.end);
  return (['matter', 'answer_noun'] as const).every((group) => post.hitsIn(head, 'dialogue', group).length === 0);
}
