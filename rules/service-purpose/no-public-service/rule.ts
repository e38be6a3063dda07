import {
  defineRule,
  givesOnlyLink,
  type Issue,
  isOfUse,
  lazy,
  leansToOurselves,
  mayInvite,
  ourselves,
  type Post,
  type Slot,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency', 'reply', 'institutional'],
  options: { minFacts: 2 },
  reads: [
    'aboutOurselves',
    'actions',
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
    const found = ourselves(post, organization.officials);
    if (found?.official) return;
    const { service } = post;
    const event = lazy(() => isEvent(post, service.facts));
    const isUseless = post.words.length <= mostWordsOfNotice && !isOfUse(service, options.minFacts) && !event();
    if (found && !(found.isLikely && isUseless)) {
      const severity = found.isLikely ? 'suggestion' : 'warning';
      yield { at, message: 'ourselves', severity, data: { signs: shown(found.signs) } };
    } else if (isUseless) {
      const { facts } = service;
      if (facts.length === 0) yield { at, message: 'nothing' };
      else yield { at, message: 'little', data: { facts: facts.map((term) => ({ term })) } };
    } else if (givesOnlyLink(service) && !event() && leansToOurselves(post))
      yield { at, message: 'little', severity: 'suggestion', data: { facts: [{ term: 'link' }] } };
  },
});

/** An event and its day, or what may be one and a link: what else it lacks is no matter of what it is good for. */
function isEvent(post: Post<'eventToCome' | 'events'>, facts: readonly string[]): boolean {
  if (facts.includes('link') && mayInvite(post)) return true;
  return (
    facts.includes('when') && (['noun', 'announce'] as const).every((group) => post.said('events', group).length > 0)
  );
}

/** What a longer text is good for is in what it tells, not in facts that can be counted. */
const mostWordsOfNotice = 120;

/** How many signs a message names. */
const most = 2;

/** What a message calls the signs that can be told; «it is long» would be no reason. */
const terms: Readonly<Record<string, string>> = {
  authority: 'authority',
  'authority-in-lead': 'authority',
  'authority-first': 'authority',
  body: 'body',
  'body-first': 'body',
  'acts-of-body': 'body',
  'acts-of-body-in-lead': 'body',
  'acts-in-lead': 'act',
  'plan-in-lead': 'plan',
  work: 'work',
  past: 'past',
  report: 'past',
  'done-in-lead': 'done',
  over: 'past',
  'told-by-us': 'told',
  'told-by-us-in-lead': 'told',
  'says-in-lead': 'said',
  speech: 'said',
  praise: 'praise',
  money: 'money',
  'of-no-use': 'idle',
  meeting: 'meeting',
  count: 'count',
  'we-over-you': 'voice',
  we: 'voice',
  i: 'writer',
};

function shown(signs: readonly string[]): Slot {
  const told = [...new Set(signs.flatMap((sign) => terms[sign] ?? []))].slice(0, most);
  return (told.length > 0 ? told : ['body']).map((term) => ({ term }));
}
