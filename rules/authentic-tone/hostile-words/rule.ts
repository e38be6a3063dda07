import { defineRule, type Hit, joined } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  *check(draft, { lexicon }) {
    const excused = new Set<unknown>();
    const played = new Set<unknown>();
    for (const fact of lexicon.hits('legitimate'))
      (fact.entry.kind === 'work' ? played : excused).add(draft.sentenceAt(fact.start));
    /** The name of a work excuses an insult (a play has its clowns); a crime or the rules of conduct excuse more. */
    const excuses = ({ start, entry: { group } }: Hit): boolean =>
      excused.has(draft.sentenceAt(start)) ||
      ((group === 'insult' || group === 'mockery') && played.has(draft.sentenceAt(start)));

    const hostile = lexicon.said().filter((hit) => hit.entry.group !== 'legitimate' && !excuses(hit));
    const weights = new Map<unknown, number>();
    for (const { start, entry } of hostile) {
      const paragraph = draft.paragraphAt(start);
      weights.set(paragraph, (weights.get(paragraph) ?? 0) + entry.weight);
    }
    for (const words of joined(draft, hostile)) {
      if ((weights.get(draft.paragraphAt(words.start)) ?? 0) < lexicon.threshold) continue;
      const reader = words.of.every((hit) => hit.entry.group === 'reader_blame');
      yield { at: words, message: reader ? 'scolding' : 'hostile', data: { words: words.text } };
    }
  },
});
