import { defineRule, type Issue, isPage, mediaEntry, missingConsent } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['error'],
  personal: true,
  reads: ['peopleShown'],
  *check(post): Iterable<Issue> {
    for (const image of post.images) {
      const given = image.consent;
      if (image.decorative || given === true) continue;
      const { minors, adults, vulnerable, agreed } = post.peopleShown(image);
      if ((minors && !minors.isLikely) || !adults) continue;
      if (given ? given.basis === 'incidental' : agreed) continue;
      const { at, words } = adults;
      const severity = vulnerable ? ({ severity: 'error' } as const) : {};
      const wanting = given && missingConsent(post, given, post.today);
      if (wanting) yield { at, ...severity, ...wanting };
      if (given) continue;
      const { entry: incidental } = mediaEntry(post, image, { consent: { basis: 'incidental' } }, { short: true });
      const data = { ...mediaEntry(post, image, { consent: true }), incidental, waiver: 2 };
      // Those whom an article or a page shows are mostly colleagues, speakers and people interviewed.
      const isWeak = !vulnerable && (post.kind === 'article' || isPage(post));
      if (words)
        yield {
          at,
          ...severity,
          message: vulnerable ? 'vulnerable' : 'told',
          data: { words, ...data },
          ...(isWeak && { hint: true }),
        };
      else yield { at, ...severity, message: 'marked', data };
    }
  },
});
