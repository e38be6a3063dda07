import { defineRule, headOf, isPage, isTeaser, type Post, type Span } from '../../../src/rule.js';
import { details, gives, isOnPage, isProgramme, isSaidElsewhere } from './details.js';
import { gathering } from './gathering.js';
import { invitationOf, takingPlace } from './invitation.js';
import { eventPerhaps } from './likely-event.js';

/** Are the days named beside it over, and no other: “Year 9 put on a parade on 26 November. Good to see you there!”? */
function isOfPastDay(post: Post<'datesToCome' | 'relativeDates'>, at: Span): boolean {
  if (post.dates.length === 0 || post.datesToCome.length + post.relativeDates.length > 0) return false;
  // An older year tells of history.
  const oldest = Number((post.publish?.day ?? post.today).slice(0, 4)) - 1;
  const recent = post.dates.filter(({ day, year = oldest }) => day !== undefined && year >= oldest);
  const named = post.within('sentence', recent);
  return named.has(at) || named.has(at, -1);
}

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency', 'reply', 'report', 'article', 'institutional'],
  options: { maxWords: 300 },
  limits: { maxWords: [0, 100_000] },
  reads: [
    'relativeDates',
    'datesToCome',
    'actorAt',
    'dates',
    'events',
    'isCourtesy',
    'kind',
    'protagonism',
    'sentencesLike',
  ],
  *check(post, { hints, options }) {
    if (post.words.length > options.maxWords || isTeaser(post)) return;
    const invited = invitationOf(post);
    const seen = invited ?? takingPlace(post) ?? gathering(post);
    const worded = seen ?? (hints ? eventPerhaps(post) : undefined);
    const alike = hints && !worded ? post.sentencesLike('invites-to-event')[0] : undefined;
    const at = worded ?? alike;
    if (!at || isOfPastDay(post, at)) return;
    const missing = details.filter((detail) => !gives(post, detail));
    if (missing.length === 0 || isProgramme(post) || isSaidElsewhere(post, missing.length)) return;
    // «Enhorabuena a Elena. La entrega será el 17 en Madrid»: nobody is asked to come.
    const isByTheWay = post.isCourtesy && post.said('events', 'invite').length === 0;
    const words = at === alike ? headOf(at) : at.text.replace(/[\s\p{P}\p{S}]+$/u, '');
    yield {
      at,
      message: 'incomplete',
      data: { words, missing: missing.map((term) => ({ term })) },
      ...(!invited && { severity: 'suggestion' }),
      ...((!seen || isByTheWay) && { hint: true }),
      // The page of a website may have its hour and place beside the text; a post has its words alone.
      ...(isPage(post) && (!invited || isOnPage(post, missing)) && { hint: true }),
    };
  },
});
