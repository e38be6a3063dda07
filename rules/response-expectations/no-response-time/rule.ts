import { answerTime, type Draft, defineRule, invitation, type Span } from '../../../src/rule.js';

/** The words as they are read, without the signs of a link. */
const readAs = ({ prose }: Draft, { start, end }: Span): string => prose.slice(start, end).replace(/\s+/g, ' ').trim();

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  *check(draft) {
    const first = invitation(draft);
    if (!first || draft.response?.within !== undefined) return;
    const { promises, hours } = answerTime(draft);
    if (promises.length > 0 || hours.length > 0) return;
    yield { at: first, message: 'missing', data: { words: readAs(draft, first) } };
  },
});
