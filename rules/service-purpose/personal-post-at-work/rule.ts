import { defineRule, isOfUse, isOpen, namesOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['emergency', 'reply'],
  needs: ['account.kind', 'publish', 'organization.workingHours'],
  reads: ['isCourtesy', 'service'],
  *check(post, { organization }) {
    const { account, publish } = post;
    if (account.kind !== 'personal' || !publish?.time || !organization.workingHours) return;
    if (!isOpen(organization.workingHours, { day: publish.day, time: publish.time })) return;
    const at = post.meta.first(...namesOf('publish')) ?? post.opening;
    if (!at || post.isCourtesy || isOfUse({ ...post.service, plain: false })) return;
    yield { at, message: 'at_work', data: { time: publish.time, hours: organization.workingHours } };
  },
});
