import type { Post, Span } from '../../../src/rule.js';

/** Classes of verbs with which a sentence tells people what to write about, or to whom. */
const tells = ['contact', 'send', 'request', 'inform', 'answer', 'come'] as const;

/** Does the sentence of an address say, in any person or voice or without a verb, what people use it for? */
export function isGivenOut(post: Post<never>, at: Span): boolean {
  const verbs = post.sayings.with([at]).flatMap(({ verb }) => verb ?? []);
  return verbs.length === 0 || verbs.some((verb) => tells.some((act) => verb.acts.has(act)));
}
