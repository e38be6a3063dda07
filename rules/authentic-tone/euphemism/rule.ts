import { defineRule, type Hit, overlap } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  reads: ['isOthersWords'],
  *check(post, { lexicon }) {
    /** A sentence that speaks of the word does not hide behind it: «no lo llamaremos ajuste». */
    const isNaming = ({ entry }: Hit): boolean => entry.kind === 'named';
    const hits = lexicon.hits();
    const named = post.within('sentence', hits.filter(isNaming));
    const said = lexicon.said().filter((hit) => !isNaming(hit) && !named.has(hit) && !post.isOthersWords(hit));
    if (said.length === 0) return;
    const topics = post.within('sentence', lexicon.contexts());
    for (const hit of said) {
      const topical = topics.of(hit).some((topic) => !overlap(topic, hit));
      if (hit.entry.weight < 2 && !topical) continue;
      yield { at: hit, message: 'make-up', data: { words: hit.text, fact: hit.entry.say ?? '' } };
    }
  },
});
