import { defineRule, type Hit, type Post } from '../../../src/rule.js';
import { isSpeech } from './speech.js';

/** Two hits this close are one opinion: «En mi opinión, creo que». */
const sameOpinion = 12;

export default defineRule({
  severity: 'warning',
  reads: ['isOthersWords', 'isSigned'],
  *check(post, { lexicon }) {
    const said = lexicon.said('personal_opinion');
    if (said.length === 0 || post.hasAuthor) return;
    if (post.kind === 'reply' && post.isSigned) return;
    let last: Hit | undefined;
    for (const hit of said) {
      if (isSpeech(post, hit) || post.isOthersWords(hit) || isReported(post, hit)) continue;
      const isSame = last && hit.start - last.end < sameOpinion && post.within('sentence', [last]).has(hit);
      if (!isSame) yield { at: hit, message: 'opinion', data: { words: hit.text } };
      last = hit;
    }
  },
});

/** «Estoy contento, dice una vecina», “I miss it, said Tom”: somebody else is named after it as the speaker. */
function isReported({ sayings }: Post<never>, { start }: Hit): boolean {
  const said = sayings.at(start);
  if (!said) return false;
  return sayings
    .of(said.sentence)
    .some(
      (other) =>
        other.start > start &&
        other.verb?.acts.has('say') &&
        !other.verb.negated &&
        other.subject !== undefined &&
        other.verb.person !== 1,
    );
}
