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
    'changes',
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
    if (post.lead.some(({ text }) => /1[0-8]\d\d/.test(text) && longPast().test(text))) return;
    const found = ourselves(post, organization.officials);
    if (found?.official) return;
    const { service } = post;
    const event = lazy(() => isEvent(post, service.facts));
    const thanks = () => post.said('kind', 'thanks').some((hit) => overlap(hit, at));
    const isLong = post.words.length > mostWordsOfNotice;
    const isUseless = !isLong && !isOfUse(service, options.minFacts) && !event();
    // Works that are over and services that are back change something for people, whoever says it.
    if (found && post.changes.some((change) => post.lead.some((part) => overlap(part, change)))) return;
    if (found && !(found.isLikely && isUseless)) {
      // The useful part of a longer text may be at its end.
      if (isLong && asksReader(post)) return;
      const severity = found.isLikely ? 'suggestion' : 'warning';
      // Articles on how an office works are of use to others in ways that signs do not show.
      const isWeak = found.isLikely && post.kind === 'article';
      yield { at, message: thanks() ? 'thanks' : 'ourselves', severity, ...(isWeak && { hint: true }) };
    } else if (isUseless) {
      const { facts } = service;
      if (thanks()) yield { at, message: 'thanks' };
      else if (facts.length === 0) yield { at, message: 'nothing' };
      else if (facts.every((fact) => fact === 'link')) yield { at, message: 'link' };
      else yield { at, message: 'little', data: { facts: facts.map((term) => ({ term })) } };
    } else if (!isLong && givesOnlyLink(service) && !event() && (post.aboutOurselves?.chance ?? 0) >= leaning)
      yield { at, message: 'link', severity: 'suggestion' };
  },
});

/** An event with its day, or a possible event with a link: other details do not matter for its usefulness. */
function isEvent(post: Post<'eventToCome' | 'events'>, facts: readonly string[]): boolean {
  if (facts.includes('link') && post.eventToCome && post.eventToCome.holds !== 'no') return true;
  return (
    facts.includes('when') && (['noun', 'announce'] as const).every((group) => post.said('events', group).length > 0)
  );
}

/** Does it tell the reader what to do or what can be done, not only that something exists? */
function asksReader(post: Post<'actions' | 'grammar'>): boolean {
  const spoken = post.within('sentence', post.said('grammar', 'you'));
  return post.actions.some((action) => {
    if (spoken.has(action)) return true;
    const mode = post.sayings.at(action.start)?.mode;
    return mode === 'asks' || mode === 'offers';
  });
}

/** Longer texts are useful through what they say, not through facts that can be counted. */
const mostWordsOfNotice = 120;

/** Does a post give only a link, without words that say what for? */
const givesOnlyLink = ({ action, facts, topic }: Service): boolean =>
  action === undefined && !topic && facts.length === 1 && facts[0] === 'link';

/** A year of history, not a price or a number of people. */
const longPast = lazy(() => /(?<![\p{L}\p{N}.,])1[0-8]\d\d(?![\p{L}\p{N}%€£$]|[.,]\d|\s[\p{Ll}€£$])/u);

/** The chance from which a post with nothing but a link is taken to be about ourselves (right 17 times in 20). */
const leaning = 0.6;
