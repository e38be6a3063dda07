import { defineRule, type Hit } from '../../../src/rule.js';
import { isSpeech } from './speech.js';

/** Two hits so near are one opinion: «En mi opinión, creo que». */
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
      if (isSpeech(post, hit) || post.isOthersWords(hit)) continue;
      const isSame = last && hit.start - last.end < sameOpinion && post.within('sentence', [last]).has(hit);
      if (!isSame) yield { at: hit, message: 'opinion', data: { words: hit.text } };
      last = hit;
    }
  },
});
