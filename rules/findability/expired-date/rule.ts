import { type Draft, defineRule, type Group, type Lexicon } from '../../../src/rule.js';
import { leads } from './cues.js';
import { pastDates } from './past-dates.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['report', 'reply', 'institutional'],
  options: { days: 60 },
  limits: { days: [0, 3650] },
  untilArchived: true,
  reads: ['sentencesLike'],
  *check(post, context) {
    const { lexicon } = context;
    const isUndated = post.publish === undefined;
    const found = isUndated && post.isFiledByYear ? [] : [...pastDates(post, context)];
    yield* found;
    if (isUndated && found.length === 0 && deadlinesIn(post, lexicon)) yield { unlooked: 'publish' };
  },
});

/** Does it say until when something can be done? */
function deadlinesIn(post: Draft, lexicon: Lexicon): boolean {
  if (post.dates.length === 0) return false;
  const group = (name: Group) => post.within('sentence', lexicon.hits(name));
  const [own, deadlines, past] = [group('entries'), group('deadline'), group('past')];
  return post.dates.some((date) => {
    if (post.quoted(date) || past.has(date)) return false;
    const leading = own.of(date).filter((hit) => leads(post, hit, date));
    return (
      leading.some(({ entry }) => entry.kind === 'deadline') ||
      (leading.length === 0 && deadlines.of(date).some((hit) => leads(post, hit, date)))
    );
  });
}
