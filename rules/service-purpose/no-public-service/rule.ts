import {
  defineRule,
  type Issue,
  isOfUse,
  lazy,
  ourselves,
  overlap,
  type Post,
  type Service,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency', 'reply', 'institutional'],
  options: { minFacts: 2 },
  limits: { minFacts: [0, 20] },
  reads: [
    'aboutOurselves',
    'actions',
    'actorAt',
    'grammar',
    'eventToCome',
    'isContinued',
    'isCourtesy',
    'service',
    'events',
    'kind',
    'protagonism',
    'purpose',
  ],
  *check(post, { options, organization }): Iterable<Issue> {
    const at = post.opening;
    if (!at || post.isContinued || post.isCourtesy) return;
    if (post.hits('purpose', 'open_knowledge').some((hit) => hit.entry.weight > 0)) return;
    if (post.lead.some(({ text }) => longPast().test(text))) return;
    const found = ourselves(post, organization.officials);
    if (found?.official) return;
    const { service } = post;
    const event = lazy(() => isEvent(post, service.facts));
    const thanks = () => post.said('kind', 'thanks').some((hit) => overlap(hit, at));
    const isLong = post.words.length > mostWordsOfNotice;
    const isUseless = !isLong && !isOfUse(service, options.minFacts) && !event();
    if (found && !(found.isLikely && isUseless)) {
      // What a longer text is good for may stand at its end.
      if (isLong && asksReader(post)) return;
      const severity = found.isLikely ? 'suggestion' : 'warning';
      yield { at, message: thanks() ? 'thanks' : 'ourselves', severity };
    } else if (isUseless) {
      const { facts } = service;
      if (thanks()) yield { at, message: 'thanks' };
      else if (facts.length === 0) yield { at, message: 'nothing' };
      else yield { at, message: 'little', data: { facts: facts.map((term) => ({ term })) } };
    } else if (!isLong && givesOnlyLink(service) && !event() && (post.aboutOurselves?.chance ?? 0) >= leaning)
      yield { at, message: 'little', severity: 'suggestion', data: { facts: [{ term: 'link' }] } };
  },
});

/** An event and its day, or what may be one and a link: what else it lacks is no matter of what it is good for. */
function isEvent(post: Post<'eventToCome' | 'events'>, facts: readonly string[]): boolean {
  if (facts.includes('link') && post.eventToCome && post.eventToCome.holds !== 'no') return true;
  return (
    facts.includes('when') && (['noun', 'announce'] as const).every((group) => post.said('events', group).length > 0)
  );
}

/** Does it say to the reader what to do or what can be done, not only that something is there? */
function asksReader(post: Post<'actions' | 'grammar'>): boolean {
  const spoken = post.within('sentence', post.said('grammar', 'you'));
  return post.actions.some((action) => {
    if (spoken.has(action)) return true;
    const mode = post.sayings.at(action.start)?.mode;
    return mode === 'asks' || mode === 'offers';
  });
}

/** What a longer text is good for is in what it tells, not in facts that can be counted. */
const mostWordsOfNotice = 120;

/** Is a link all that a post gives, and no word says what for? */
const givesOnlyLink = ({ action, facts, topic }: Service): boolean =>
  action === undefined && !topic && facts.length === 1 && facts[0] === 'link';

/** A year of history, not a price or a number of people. */
const longPast = lazy(() => /(?<![\p{L}\p{N}.,])1[0-8]\d\d(?![\p{L}\p{N}%€£$]|[.,]\d|\s[\p{Ll}€£$])/u);

/** From which chance on a post that gives no more than a link is taken for one about ourselves (right 17 times in 20). */
const leaning = 0.6;
