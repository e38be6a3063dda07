import { defineRule, overlap, type Span } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  *check(draft, { lexicon }) {
    const topics = new Map<unknown, Span[]>();
    for (const topic of lexicon.contexts()) {
      const sentence = draft.sentenceAt(topic.start);
      const told = topics.get(sentence);
      if (told) told.push(topic);
      else topics.set(sentence, [topic]);
    }
    for (const hit of lexicon.said()) {
      const topical = topics.get(draft.sentenceAt(hit.start))?.some((topic) => !overlap(topic, hit));
      if (hit.entry.weight < 2 && !topical) continue;
      yield { at: hit, message: 'make-up', data: { words: hit.text, fact: hit.entry.say ?? '' } };
    }
  },
});
