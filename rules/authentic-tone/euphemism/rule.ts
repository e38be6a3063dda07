import { type Draft, defineRule, type Hit, overlap } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  reads: ['isOthersWords'],
  *check(post, { lexicon }) {
    /** A sentence that speaks of the word does not hide behind it: «no lo llamaremos ajuste». */
    const hits = lexicon.hits();
    const of = (kind: string) => hits.filter(({ entry }) => entry.kind === kind);
    const named = post.within('sentence', of('named'));
    const lost = new Set(of('lost').map(({ start }) => sentenceAt(post, start)));
    /** What softens only where a loss is told: in its sentence or in the one behind. */
    const isBare = ({ start, entry }: Hit): boolean => {
      const sentence = sentenceAt(post, start);
      return entry.kind === 'veil' && !lost.has(sentence) && !lost.has(sentence + 1);
    };
    const said = lexicon.said().filter((hit) => !named.has(hit) && !isBare(hit) && !post.isOthersWords(hit));
    if (said.length === 0) return;
    const topics = post.within('sentence', lexicon.contexts());
    for (const hit of said) {
      const topical = topics.of(hit).some((topic) => !overlap(topic, hit));
      if (hit.entry.kind !== 'veil' && hit.entry.weight < 2 && !topical) continue;
      yield { at: hit, message: 'make-up', data: { words: hit.text, fact: hit.entry.say ?? '' } };
    }
  },
});

const sentenceAt = ({ sentences }: Draft, offset: number): number =>
  sentences.findLastIndex(({ start }) => start <= offset);
