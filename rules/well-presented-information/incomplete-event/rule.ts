import { defineRule } from '../../../src/rule.js';
import { details, gives, isProgramme } from './details.js';
import { gathering } from './gathering.js';
import { invitationOf, takingPlace } from './invitation.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency', 'reply', 'report', 'article', 'institutional'],
  options: { maxWords: 300 },
  limits: { maxWords: [0, 100_000] },
  reads: ['relativeDates', 'datesToCome', 'actorAt', 'dates', 'events', 'kind', 'protagonism'],
  *check(post, { options }) {
    if (post.words.length > options.maxWords) return;
    const invited = invitationOf(post);
    const at = invited ?? takingPlace(post) ?? gathering(post);
    if (!at) return;
    const missing = details.filter((detail) => !gives(post, detail));
    if (missing.length === 0 || isProgramme(post)) return;
    const words = at.text.replace(/[\s\p{P}\p{S}]+$/u, '');
    yield {
      at,
      message: 'incomplete',
      data: { words, missing: missing.map((term) => ({ term })) },
      ...(!invited && { severity: 'suggestion' }),
      // What only takes place may have its hour and place elsewhere on the page of a website; a post has its words alone.
      ...(!invited && post.title !== undefined && { hint: true }),
    };
  },
});
