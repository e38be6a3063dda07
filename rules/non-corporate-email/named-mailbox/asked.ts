import type { Post, Span } from '../../../src/rule.js';

/** Classes of verbs with which a sentence tells people what to write about, or to whom. */
const tells = ['contact', 'send', 'request', 'inform', 'answer', 'come'] as const;

/** Does the sentence of an address say, in any person or voice or without a verb, what people use it for? */
export function isGivenOut(post: Post<never>, at: Span): boolean {
  const said = post.sayings.with([at]);
  // “Bookings are looked after by ana@…”, “Let ana@… know”.
  if (said.some(({ mode, time, verb }) => mode === 'asks' || (verb?.voice === 'passive' && time !== 'past')))
    return true;
  const verbs = said.flatMap(({ verb }) => verb ?? []);
  return verbs.length === 0 || verbs.some((verb) => tells.some((act) => verb.acts.has(act)));
}
