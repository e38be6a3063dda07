import {
  defineRule,
  type Group,
  type Hit,
  isTeaser,
  type Lexicon,
  overlap,
  type Post,
  type Said,
  type Span,
  spanOf,
  type Within,
} from '../../../src/rule.js';
import { hasChannel, isServed } from './channels.js';
import { paperworkPerhaps } from './perhaps.js';
import { paperwork } from './stated.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency', 'reply'],
  reads: ['actorAt', 'channels', 'grammar'],
  *check(post, { hints, lexicon, lists, organization }) {
    const linked = post.links.length > 0 || post.eventData.has('link') ? undefined : lexicon.said('linked')[0];
    if (linked) {
      yield { at: linked, message: 'linkless', data: { words: linked.text } };
      return;
    }
    // Most posts give a channel: their sentences need not be read.
    if (hasChannel(post, lists, organization.domains) || isTeaser(post)) return;
    const sure = announced(post, lexicon) ?? paperwork(post, lexicon)[0];
    const at = sure ?? (hints ? paperworkPerhaps(post, lexicon) : undefined);
    if (!at || isServed(post, at)) return;
    const data = { words: at.text.replace(/[\s\p{P}\p{S}]+$/u, '') };
    const isLoose = !sure || ('entry' in at && (at as Hit).entry.kind === 'loose');
    // Articles tell of procedures that are not the reader's.
    yield { at, message: 'unreachable', data, ...((post.kind === 'article' || isLoose) && { hint: true }) };
  },
});

/**
 * The first words about something to ask for, to pay or to hand in; not if their sentence says that it is over or
 * granted.
 */
function announced(draft: Post<'actorAt' | 'grammar'>, lexicon: Lexicon): Span | undefined {
  const all = lexicon.said();
  // Most posts have none of these words: their sentences are not read.
  if (!all.some(({ entry }) => leading.has(entry.group))) return undefined;
  const denying = draft.sayings.with(all).filter(isDenial);
  const denials = draft.within('sentence', denying);
  const said = all.filter((hit) => !isDenied(draft, denials, hit));
  const over = draft.within('sentence', [...lexicon.hits('granted'), ...lexicon.hits('done')]);
  const standing = (group: Group): Hit[] => said.filter((hit) => hit.entry.group === group && !over.has(hit));
  const things = draft.within('sentence', standing('thing'));
  const spoken = draft.within('sentence', draft.hits('grammar', 'you'));
  const pairs = [...standing('ask'), ...standing('due')].flatMap((hit) => {
    if (draft.kind === 'article' && !spoken.has(hit) && !isDemanded(draft, hit)) return [];
    const [own] = things.of(hit);
    if (own) return [joined(draft, hit, own)];
    const isBeside = hit.entry.kind !== 'near' && (things.has(hit, -1) || things.has(hit, 1));
    return isBeside ? [hit] : [];
  });
  const isMeant = (hit: Hit): boolean => draft.kind !== 'article' || spoken.has(hit) || !isAside(draft, hit);
  return [...standing('announced').filter(isMeant), ...pairs].sort((a, b) => a.start - b.start)[0];
}

/** “You don't need a permit”, “you don't have to tell us”. */
const isDenial = ({ verb, mode }: Said): boolean =>
  verb?.negated === true && (mode === 'must' || verb.acts.has('want') || verb.acts.has('request'));

/** «No hace falta pedirla»: the verb is denied. */
const isDenied = ({ sayings }: Post<never>, denials: Within<Said>, hit: Span): boolean =>
  denials.of(hit).some((said) => said.verb && overlap(said.verb, hit) && sayings.at(hit.start) === said);

/** “When applying for a job, she saw …”, “Teams can ask for help”: an article tells in passing what others do. */
function isAside({ sayings }: Post<never>, { start }: Span): boolean {
  const { mode, role, time } = sayings.at(start) ?? {};
  return mode === 'offers' || role === 'subordinate' || time === 'past';
}

/** Does somebody have to, or is the reader asked to? */
function isDemanded({ sayings }: Post<never>, { start }: Span): boolean {
  const mode = sayings.at(start)?.mode;
  return mode === 'must' || mode === 'asks';
}

/** Words with which a finding may begin. */
const leading: ReadonlySet<string> = new Set(['ask', 'due', 'announced'] satisfies Group[]);

/** How far apart the words of one finding may be. */
const reach = 60;

function joined(draft: Post<'actorAt'>, a: Span, b: Span): Span {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  return end - start < reach ? spanOf(draft.source, start, end) : a;
}
