import { defineRule, ourselves } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  reads: ['aboutOurselves', 'actions', 'isContinued', 'isCourtesy', 'kind', 'protagonism'],
  *check(post, { organization }) {
    const found = ourselves(post, organization.officials);
    if (!found?.official) return;
    const isJudged = found.signs.length > 0;
    if (isJudged && (post.kind === 'reply' || post.isContinued || post.isCourtesy)) return;
    yield {
      at: found.official,
      message: found.official.official ? 'official' : 'house',
      data: { words: found.official.text },
      ...(found.isLikely && { severity: 'suggestion' }),
    };
  },
});
