import { defineRule, hasAuthor, isSigned, isSpeech } from '../../../src/rule.js';

/** Two hits so near are one opinion: «En mi opinión, creo que». */
const near = 12;

export default defineRule({
  severity: 'warning',
  *check(draft, { lexicon }) {
    if (hasAuthor(draft)) return;
    if (draft.kind === 'reply' && isSigned(draft)) return;
    let last = -near;
    for (const hit of lexicon.said('personal_opinion')) {
      if (isSpeech(draft, hit)) continue;
      const isNew = hit.start - last > near || draft.sentenceAt(hit.start) !== draft.sentenceAt(last);
      if (isNew) yield { at: hit, message: 'opinion', data: { words: hit.text } };
      last = hit.end - 1;
    }
  },
});
