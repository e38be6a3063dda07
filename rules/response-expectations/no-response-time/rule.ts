import { type Draft, defineRule, type Span } from '../../../src/rule.js';

/** The words as readers see them, without the signs of a link. */
const readAs = ({ prose }: Draft, { start, end }: Span): string => prose.slice(start, end).replace(/\s+/g, ' ').trim();

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  reads: ['answerTime', 'invitations'],
  *check(post) {
    // Promises are looked for anyway: with one, invitations need not be.
    if (post.response?.within !== undefined || post.answerTime.promises.length > 0) return;
    const first = post.invitations[0];
    if (!first || post.answerTime.hours.length > 0) return;
    const issue = { at: first, message: 'missing', data: { words: readAs(post, first) } };
    // Readers who are asked at the end of an article what they think wait less than those with a matter of their own.
    // One person who is answered has an answer already.
    yield post.kind === 'article' || post.kind === 'reply' ? { ...issue, severity: 'suggestion', hint: true } : issue;
  },
});
