import {
  type Group,
  type Hit,
  type Lexicon,
  overlap,
  type Post,
  type Said,
  type Span,
  spanOf,
  type Within,
} from '../../../src/rule.js';

/**
 * The first words about something to ask for, to pay or to hand in, sure ones before loose ones; not if their sentence says that it is over or
 * granted.
 */
export function announced(draft: Post<'actorAt' | 'grammar'>, lexicon: Lexicon): Span | undefined {
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
    if (isTold(draft, hit)) return [];
    if (draft.kind === 'article' && !spoken.has(hit) && !isDemanded(draft, hit)) return [];
    const [own] = things.of(hit);
    if (own) return [isLoose(hit) ? hit : joined(draft, hit, own)];
    const isBeside = hit.entry.kind !== 'near' && (things.has(hit, -1) || things.has(hit, 1));
    return isBeside ? [hit] : [];
  });
  const isMeant = (hit: Hit): boolean => draft.kind !== 'article' || spoken.has(hit) || !isAside(draft, hit);
  const found = [...standing('announced').filter(isMeant), ...pairs].sort((a, b) => a.start - b.start);
  return found.find((at) => !isLoose(at)) ?? found[0];
}

/** Is it a hit of words that also mean something else? */
export const isLoose = (at: Span): boolean => 'entry' in at && (at as Hit).entry.kind === 'loose';

/** “You don't need a permit”, “you don't have to tell us”. */
const isDenial = ({ verb, mode }: Said): boolean =>
  verb?.negated === true && (mode === 'must' || verb.acts.has('want') || verb.acts.has('request'));

/** «No hace falta pedirla»: the verb is denied. */
const isDenied = ({ sayings }: Post<never>, denials: Within<Said>, hit: Span): boolean =>
  denials
    .of(hit)
    .some(
      (said) =>
        said.verb && overlap(said.verb, hit) && [hit.start, hit.end - 1].some((place) => sayings.at(place) === said),
    );

/** “When applying for a job, she saw …”, “Teams can ask for help”: an article tells in passing what others do. */
function isAside({ sayings }: Post<never>, { start }: Span): boolean {
  const { mode, role, time } = sayings.at(start) ?? {};
  return mode === 'offers' || role === 'subordinate' || time === 'past';
}

/** «La tienda, que tiene que devolver el dinero», «se acordó presentarlo antes del 20»: what others must do, or decided. */
function isTold({ sayings }: Post<never>, { start }: Span): boolean {
  const { mode, role, time } = sayings.at(start) ?? {};
  return role === 'relative' || (mode === 'states' && role === 'main' && time === 'past');
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
