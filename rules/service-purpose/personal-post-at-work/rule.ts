import { defineRule, isOfUse, isOpen, namesOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['emergency', 'reply'],
  needs: ['account.kind', 'publish', 'organization.workingHours'],
  untilArchived: true,
  reads: ['isCourtesy', 'service'],
  *check(post, { organization }) {
    const { account, publish } = post;
    const { workingHours } = organization;
    if (account.kind !== 'personal') return;
    const at = post.meta.first(...namesOf('publish')) ?? post.opening;
    if (!at || post.isCourtesy || isOfUse({ ...post.service, plain: false })) return;
    if (workingHours === undefined) yield { unlooked: 'organization.workingHours' };
    else if (!publish?.time) yield { unlooked: 'publish' };
    else if (isOpen(workingHours, { day: publish.day, time: publish.time }))
      yield { at, message: 'at_work', data: { time: publish.time, hours: workingHours } };
  },
});
