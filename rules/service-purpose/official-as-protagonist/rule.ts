import { defineRule, isContinued, isCourtesy, ourselves } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  *check(draft, { organization, today }) {
    const found = ourselves(draft, organization.officials, today);
    if (!found?.official) return;
    const isJudged = found.signs.length > 0;
    if (isJudged && (draft.kind === 'reply' || isContinued(draft) || isCourtesy(draft))) return;
    yield {
      at: found.official,
      message: found.official.official ? 'official' : 'house',
      data: { words: found.official.text },
      ...(found.isLikely && { severity: 'suggestion' }),
    };
  },
});
