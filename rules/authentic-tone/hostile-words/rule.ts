import { defineRule, type Hit, joined } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  *check(draft, { lexicon }) {
    const facts = lexicon.hits('legitimate');
    const about = (hit: Hit): boolean =>
      facts.some((fact) => draft.sentenceAt(fact.start) === draft.sentenceAt(hit.start) && excuses(fact, hit));
    const hostile = lexicon
      .hits()
      .filter((hit) => hit.entry.group !== 'legitimate' && hit.entry.weight > 0 && !draft.quoted(hit) && !about(hit));
    for (const words of joined(draft, hostile)) {
      const paragraph = draft.paragraphAt(words.start);
      const company = hostile.filter((hit) => draft.paragraphAt(hit.start) === paragraph);
      if (company.reduce((sum, hit) => sum + hit.entry.weight, 0) < lexicon.threshold) continue;
      const reader = words.of.every((hit) => hit.entry.group === 'reader_blame');
      yield { at: words, message: reader ? 'scolding' : 'hostile', data: { words: words.text } };
    }
  },
});

/** The name of a work excuses an insult (a play has its clowns); a crime or the rules of conduct excuse more. */
const excuses = (fact: Hit, hit: Hit): boolean =>
  fact.entry.kind !== 'work' || hit.entry.group === 'insult' || hit.entry.group === 'mockery';
