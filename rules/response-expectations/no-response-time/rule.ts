import { type Draft, defineRule, type Span } from '../../../src/rule.js';

/** The words as they are read, without the signs of a link. */
const readAs = ({ prose }: Draft, { start, end }: Span): string => prose.slice(start, end).replace(/\s+/g, ' ').trim();

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  reads: ['answerTime', 'invitations'],
  *check(post) {
    const first = post.invitations[0];
    if (!first || post.response?.within !== undefined) return;
    const { promises, hours } = post.answerTime;
    if (promises.length > 0 || hours.length > 0) return;
    yield { at: first, message: 'missing', data: { words: readAs(post, first) } };
  },
});
