import { type Draft, defineRule, isOpen, namesOf, type Unlooked, weekdayAt } from '../../../src/rule.js';

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
      const hour: Unlooked = { unlooked: 'publish', data: { example: withHour(post) } };
      yield attention === undefined ? { unlooked: 'organization.attention' } : hour;
      return;
    }
    const weekday = { term: weekdays[weekdayAt(day)] as string };
    yield { at: first, message: 'unattended', data: { words: first.text, weekday, time } };
  },
});

/** How the writer would say day and hour: with the key, and the form of the day, that is there. */
function withHour({ meta, source, publish }: Draft): string {
  const written = meta.first(...namesOf('publish'));
  const key = written && /[^\s{,]+[ \t]*[:=][ \t]*$/.exec(source.slice(0, written.start))?.[0];
  const day = written?.text.replace(/["']/g, '') ?? '';
  const isOwn = publish !== undefined && /\d/.test(day) && !/^\d{4}-/.test(day);
  return `${key ?? 'publish: '}${isOwn ? day : '2026-12-01'} 10:00`;
}
