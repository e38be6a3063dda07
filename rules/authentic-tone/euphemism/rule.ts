import { defineRule, overlap } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  *check(draft, { lexicon }) {
    const topics = lexicon.contexts();
    for (const hit of lexicon.hits()) {
      if (hit.entry.weight === 0 || draft.quoted(hit)) continue;
      const sentence = draft.sentenceAt(hit.start);
      const topical = topics.some((topic) => draft.sentenceAt(topic.start) === sentence && !overlap(topic, hit));
      if (hit.entry.weight < 2 && !topical) continue;
      yield { at: hit, message: 'make-up', data: { words: hit.text, fact: hit.entry.say ?? '' } };
    }
  },
});
