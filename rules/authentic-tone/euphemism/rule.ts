import { defineRule, overlap } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  reads: ['isOthersWords'],
  *check(post, { lexicon }) {
    const said = lexicon.said().filter((hit) => !post.isOthersWords(hit));
    if (said.length === 0) return;
    const topics = post.within('sentence', lexicon.contexts());
    for (const hit of said) {
      const topical = topics.of(hit).some((topic) => !overlap(topic, hit));
      if (hit.entry.weight < 2 && !topical) continue;
      yield { at: hit, message: 'make-up', data: { words: hit.text, fact: hit.entry.say ?? '' } };
    }
  },
});
