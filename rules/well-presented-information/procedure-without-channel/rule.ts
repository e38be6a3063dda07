import { channelsOf, defineRule, holds } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency', 'reply'],
  *check(draft, { lexicon, lists, organization }) {
    const quiet = [...lexicon.hits('granted'), ...lexicon.hits('done')];
    const announced = lexicon.hits('announced').find((hit) => {
      if (hit.entry.weight === 0 || draft.quoted(hit)) return false;
      const sentence = draft.sentenceAt(hit.start);
      return sentence !== undefined && !quiet.some((other) => holds(sentence, other));
    });
    if (!announced || channelsOf(draft, lists, organization.domains).size > 0) return;
    yield { at: announced, message: 'unreachable', data: { words: announced.text.replace(/[\s\p{P}\p{S}]+$/u, '') } };
  },
});
