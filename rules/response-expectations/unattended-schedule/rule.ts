import { defineRule, isOpen, weekdayAt } from '../../../src/rule.js';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  needs: ['publish', 'organization.attention'],
  untilArchived: true,
  reads: ['answerTime', 'invitations'],
  *check(post, { organization: { attention } }) {
    const { day, time } = post.publish ?? {};
    const isKnown = day !== undefined && time !== undefined && attention !== undefined;
    if (isKnown && isOpen(attention, { day, time }) !== false) return;
    if (post.answerTime.promises.some((promise) => promise.hours !== undefined)) return;
    const first = post.invitations[0];
    if (!first || post.answerTime.hours.length > 0) return;
    if (!isKnown) {
      yield { unlooked: attention === undefined ? 'organization.attention' : 'publish' };
      return;
    }
    const weekday = { term: weekdays[weekdayAt(day)] as string };
    yield { at: first, message: 'unattended', data: { words: first.text, weekday, time } };
  },
});
