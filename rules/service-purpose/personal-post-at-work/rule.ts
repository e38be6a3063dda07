import {
  defineRule,
  isCourtesy,
  isOfUse,
  isOpen,
  opening,
  parseHours,
  publicService,
  publishAt,
} from '../../../src/rule.js';

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
    if (!at || isCourtesy(draft) || isOfUse({ ...publicService(draft, today), plain: false })) return;
    yield { at, message: 'at_work', data: { time: publish.time, hours: organization.workingHours } };
  },
});
