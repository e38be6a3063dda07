import {
  defineRule,
  isContinued,
  isCourtesy,
  isOfUse,
  officialInLead,
  opening,
  publicService,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency', 'reply', 'institutional'],
  options: { minFacts: 2 },
  *check(draft, { options, organization, today }) {
    const at = opening(draft);
    if (!at || isContinued(draft) || isCourtesy(draft)) return;
    if (draft.hits('purpose', 'open_knowledge').some((hit) => hit.entry.weight > 0)) return;
    if (officialInLead(draft, organization.officials)) return;
    const service = publicService(draft, today);
    if (isOfUse(service, options.minFacts)) return;
    const { facts } = service;
    if (facts.length === 0) yield { at, message: 'nothing' };
    else yield { at, message: 'little', data: { facts: facts.map((term) => ({ term })) } };
  },
});
