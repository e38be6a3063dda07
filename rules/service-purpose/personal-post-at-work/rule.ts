import { defineRule, isCourtesy, isOpen, opening, parseHours, publicService, publishAt } from '../../../src/rule.js';

/** As many kinds of facts as make a post of use. */
const enough = 2;

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['emergency', 'reply'],
  needs: ['account.kind', 'publish', 'organization.workingHours'],
  *check(draft, { organization, today }) {
    const { account, publish } = draft;
    if (account.kind !== 'personal' || !publish?.time || !organization.workingHours) return;
    const hours = parseHours(organization.workingHours);
    if ('fault' in hours || !isOpen(hours, { day: publish.day, time: publish.time })) return;
    const at = publishAt(draft) ?? opening(draft);
    const { action, facts } = publicService(draft, today);
    if (!at || isCourtesy(draft) || action || facts.length >= enough) return;
    yield { at, message: 'at_work', data: { time: publish.time, hours: organization.workingHours } };
  },
});
