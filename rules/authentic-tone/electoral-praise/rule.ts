import { defineRule, officialInLead, type Span } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  byLaw: true,
  needs: ['electoral'],
  reads: ['actions', 'praise', 'kind', 'protagonism'],
  *check(post, { lexicon, electoral, organization, today }) {
    const day = post.publish?.day ?? today;
    const { scope } = post.account;
    const window = electoral.find(({ from, to, scope: of }) => from <= day && day <= to && (!scope || of === scope));
    if (!window) return;
    const voting = post.within('sentence', lexicon.hits('allowed'));
    const found: { at: Span; message: string }[] = (['achievement', 'inauguration', 'slogan'] as const).flatMap(
      (group) =>
        lexicon
          .said(group)
          .filter((hit) => group !== 'slogan' || !voting.has(hit))
          .map((hit) => ({ at: hit, message: group })),
    );
    for (const { hit, weight } of post.praise) if (weight >= 2) found.push({ at: hit, message: 'praise' });
    const official = officialInLead(post, organization.officials);
    if (official) found.push({ at: official, message: 'official' });
    found.sort((a, b) => a.at.start - b.at.start);
    let last: Span | undefined; // one finding a sentence is enough
    for (const { at, message } of found) {
      if (last && post.within('sentence', [last]).has(at)) continue;
      last = at;
      yield { at, message, data: { words: at.text, ...(dated.has(message) && { until: window.to }) } };
    }
  },
});

/** Messages that say when the period ends. */
const dated = new Set(['achievement', 'inauguration', 'official']);
