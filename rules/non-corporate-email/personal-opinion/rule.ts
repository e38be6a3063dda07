import { defineRule, type Hit, hasAuthor, isOthersWords, isSigned, isSpeech } from '../../../src/rule.js';

/** Two hits so near are one opinion: «En mi opinión, creo que». */
const near = 12;

export default defineRule({
  severity: 'warning',
  *check(draft, { lexicon }) {
    const said = lexicon.said('personal_opinion');
    if (said.length === 0 || hasAuthor(draft)) return;
    if (draft.kind === 'reply' && isSigned(draft)) return;
    let last: Hit | undefined;
    for (const hit of said) {
      if (isSpeech(draft, hit) || isOthersWords(draft, hit)) continue;
      const isSame = last && hit.start - last.end < near && draft.within('sentence', [last]).has(hit);
      if (!isSame) yield { at: hit, message: 'opinion', data: { words: hit.text } };
      last = hit;
    }
  },
});
