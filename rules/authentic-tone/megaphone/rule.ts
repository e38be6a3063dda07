import { defineRule } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  quiet: ['emergency', 'reply'],
  *check(draft, { lexicon }) {
    const announced = lexicon.hits('announcement').find((hit) => hit.entry.weight > 0 && !draft.quoted(hit));
    if (!announced || draft.emails.length > 0 || draft.phones.length > 0) return;
    const open = ['contact', 'interaction', 'question'].some((group) =>
      draft.hits('dialogue', group).some(({ entry }) => entry.weight > 0),
    );
    const asked =
      lexicon.hits('room').length > 0 || draft.hits('purpose', 'action').some(({ entry }) => entry.weight > 0);
    const other = draft.hits('kind', 'condolence').length > 0;
    if (open || asked || other || /\?/.test(draft.prose)) return;
    yield { at: announced, message: 'one-way', data: { words: announced.text } };
  },
});
