import { defineRule, officialInLead } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  *check(draft, { organization }) {
    const found = officialInLead(draft, organization.officials);
    if (!found) return;
    yield { at: found, message: found.official ? 'official' : 'house', data: { words: found.text } };
  },
});
