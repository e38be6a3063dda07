import { type Draft, defineRule, eventKeys, type Lexicon, namesOf } from '../../../src/rule.js';
import { deadlinesIn } from './cues.js';
import { pastDates } from './past-dates.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['report', 'reply', 'institutional'],
  options: { days: 60 },
  limits: { days: [0, 3650] },
  untilArchived: true,
  reads: ['grammar', 'sentencesLike'],
  *check(post, context) {
    const { lexicon } = context;
    const isUndated = post.publish === undefined;
    const isUnknown = (isUndated && post.isFiledByYear) || isOfEvent(post);
    const found = isUnknown ? [] : [...pastDates(post, context)];
    yield* found;
    if ((isUndated || isOfEvent(post)) && found.length === 0 && namesDeadline(post, lexicon))
      yield { unlooked: 'publish' };
  },
});

/** Is the day of the front matter that of the event? A deadline before it may still be to come. */
const isOfEvent = ({ meta, publish }: Draft): boolean =>
  publish !== undefined &&
  !namesOf('publish').some((name) => name !== 'date' && meta.keys.includes(name)) &&
  eventKeys.date.some((name) => `${meta.get(name)?.value}`.startsWith(publish.day));

/** Does it say until when something can be done? */
function namesDeadline(post: Draft, lexicon: Lexicon): boolean {
  if (post.dates.length === 0) return false;
  const past = post.within('sentence', lexicon.hits('past'));
  const isDeadline = deadlinesIn(post, lexicon);
  return post.dates.some((date) => !post.quoted(date) && !past.has(date) && isDeadline(date));
}
