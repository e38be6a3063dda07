import { answerTime, defineRule, invitation } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  *check(draft) {
    const first = invitation(draft);
    if (!first || draft.response?.within !== undefined) return;
    const { promises, hours } = answerTime(draft);
    if (promises.length > 0 || hours.length > 0) return;
    yield { at: first, message: 'missing', data: { words: first.text } };
  },
});
