import type { Draft } from '../draft/draft.js';
import { lazy } from '../draft/lazy.js';
import type { Group, LexiconName } from '../lexicon/lexicon.js';
import { merged, touches } from '../text/ranges.js';
import type { Span } from '../text/span.js';
import { oncePerDraft } from './once-per-draft.js';
import { relativeDates } from './relative.js';
import { datesToCome, pastOf } from './tense.js';

/** A kind of fact that a reader can use. `service`: something opens, closes, changes or can be asked for. `answer`: to a question. */
export type Fact = 'when' | 'deadline' | 'where' | 'price' | 'contact' | 'link' | 'service' | 'answer';

/** What a post gives to who reads it. */
export interface Service {
  /** The first words that say what to do or what is done for the reader. */
  readonly action?: Span;
  /** Each kind once, in the order of `Fact`. */
  readonly facts: readonly Fact[];
  /** Does it speak of something that people use? Alone it is no fact. */
  readonly topic: boolean;
  /** Is it written without words of feeling, praise, thanks or opinion, and no report of what has been? */
  readonly plain: boolean;
}

/**
 * Is it of use: does it ask or change something, or give enough kinds of facts? What it is about counts as one beside a
 * fact. A plain notice is of use with less: one fact, or a thing that people use, is enough where nothing decorates it.
 */
export function isOfUse(service: Service, minFacts = 2): boolean {
  if (service.action !== undefined) return true;
  const { facts, topic } = service;
  return (
    facts.length + (topic && facts.length > 0 ? 1 : 0) >= minFacts || ((topic || facts.length > 0) && service.plain)
  );
}

/** Is a link all that a post gives, and no word says what for? */
export const givesOnlyLink = ({ action, facts, topic }: Service): boolean =>
  action === undefined && !topic && facts.length === 1 && facts[0] === 'link';

/** A word for a place that is the last of a name: «Elm Street». */
const named = /\p{Lu}\S*\s+\p{Lu}\S*$/u;

/** A name or a number, behind a word for a place. */
const nameNext = /^\s+[\p{Lu}\p{N}]/u;

const kinds: readonly Fact[] = ['when', 'deadline', 'where', 'price', 'contact', 'link', 'service', 'answer'];

/** What a draft gives to who reads it on `today` (ISO; the day of publication goes before). What is past gives nothing. */
export const publicService = oncePerDraft((draft: Draft, today: string): Service => {
  const action = [...actionsOf(draft), ...changesOf(draft)].sort((a, b) => a.start - b.start)[0];
  const facts = lazy(() => factsOf(draft, draft.publish?.day ?? today));
  // Looked for when asked: a post with an action is of use whatever else it gives.
  return {
    ...(action && { action }),
    get facts() {
      return facts();
    },
    get topic() {
      const isPast = pastOf(draft);
      return draft.said('purpose', 'facts_what').some((hit) => !isPast(hit));
    },
    get plain() {
      return isPlain(draft);
    },
  };
});

/** Words that ask the reader for something, in order of place; to share, to like or to read the press is nothing. */
export const actionsOf = oncePerDraft((draft): readonly Span[] => {
  const asked = [
    ...draft.said('purpose', 'action').filter((hit) => hit.entry.kind !== 'service'),
    ...draft.said('dialogue', 'interaction'),
    ...draft.said('dialogue', 'contact'),
  ];
  if (asked.length === 0) return asked;
  const idle = (['broadcast', 'newsroom'] as const).flatMap((group) => draft.hits('protagonism', group));
  const others = merged([...idle, ...draft.hits('purpose', 'lead')]);
  return asked.filter((hit) => !touches(others, hit) && !isOfNamed(draft, hit)).sort((a, b) => a.start - b.start);
});

/** «@ana visita el mercado»: behind a handle that begins the sentence it is no request. */
const isOfNamed = ({ mentions, source }: Draft, { start }: Span): boolean =>
  mentions.some(({ end }) => end < start && start - end <= 2 && source.slice(end, start).trim() === '');

/** Words that say what opens, closes or changes for people, not what did. */
export function changesOf(draft: Draft): Span[] {
  const isPast = pastOf(draft);
  return [
    ...draft.said('purpose', 'action').filter((hit) => hit.entry.kind === 'service' && !isPast(hit)),
    ...draft.said('purpose', 'facts_what').filter((hit) => hit.entry.kind === 'state'),
    ...draft.said('kind', 'job'),
  ];
}

const isPlain = (draft: Draft): boolean =>
  [
    ...draft.said('purpose', 'decoration'),
    ...draft.said('puffery'),
    ...draft.said('dialogue', 'personal_opinion'),
    ...(['report', 'thanks', 'congratulation'] as const).flatMap((group) => draft.said('kind', group)),
  ].length === 0;

function factsOf(draft: Draft, day: string): readonly Fact[] {
  const isPast = pastOf(draft);
  const standing = <L extends LexiconName>(lexicon: L, ...groups: Group<L>[]) =>
    groups.flatMap((group) => draft.said(lexicon, group)).filter((hit) => !isPast(hit));
  const dates = datesToCome(draft, day);
  const relative = relativeDates(draft);
  const dated = lazy(() => draft.within('sentence', [...dates, ...relative]));
  const facts: Record<Fact, boolean> = {
    when:
      dates.length > 0 ||
      draft.eventData.has('date') ||
      draft.eventData.has('time') ||
      relative.length > 0 ||
      standing('dates', 'weekly', 'clock').length > 0 ||
      standing('purpose', 'facts_when').length > 0,
    deadline: standing('dates', 'deadline').some((hit) => dated().has(hit)),
    where:
      draft.eventData.has('place') ||
      standing('purpose', 'facts_where').some(
        ({ entry, start, end }) =>
          entry.kind !== 'url' &&
          (entry.kind !== 'named' || named.test(draft.prose.slice(Math.max(0, start - 30), end))) &&
          (entry.kind !== 'before_name' || nameNext.test(draft.prose.slice(end, end + 5))),
      ),
    price: standing('purpose', 'facts_how_much').length > 0,
    contact: draft.phones.length > 0 || draft.emails.length > 0,
    link: draft.eventData.has('link') || draft.links.some((link) => link.host !== undefined),
    service:
      standing('kind', 'procedure', 'notice', 'job').length > 0 ||
      standing('purpose', 'facts_what').some((hit) => hit.entry.kind === 'change'),
    answer: standing('purpose', 'facts_question').some(({ end }) => draft.prose.slice(end).trim() !== ''),
  };
  return kinds.filter((kind) => facts[kind]);
}

/** Does the draft keep a courtesy: condolences, a greeting, thanks or congratulations to people outside the house? */
export function isCourtesy(draft: Draft): boolean {
  if ((['condolence', 'greeting'] as const).some((group) => draft.hits('kind', group).length > 0)) return true;
  const kept = (['thanks', 'congratulation'] as const).flatMap((group) => draft.said('kind', group));
  const own = draft.within('sentence', kept.length > 0 ? draft.hits('purpose', 'own_house') : []);
  return kept.some((hit) => !own.has(hit)) || isCourteous(draft);
}

/** Does the title thank or congratulate? */
function isCourteous({ title, hitsIn }: Draft): boolean {
  if (!title) return false;
  const says = <L extends LexiconName>(lexicon: L, group: Group<L>) => hitsIn(title.value, lexicon, group).length > 0;
  return (says('kind', 'thanks') || says('kind', 'congratulation')) && !says('purpose', 'own_house');
}

/**
 * Is it a later part of a thread? The number it begins with shows it («3/6»), its beginning in the middle of a sentence, or a word
 * that goes on from what was said («Además, …»).
 */
export const isContinued = (draft: Draft): boolean => {
  const text = draft.parts[0]?.text ?? '';
  if (/^\(?(?:[2-9]|\d\d)\s?\/\s?\d{1,2}\b/.test(text)) return true;
  return (
    draft.title === undefined &&
    (/^(?:\+\s{1,3})?\p{Ll}+,? \p{Ll}+ /u.test(text) || draft.hits('grammar', 'further').length > 0)
  );
};
