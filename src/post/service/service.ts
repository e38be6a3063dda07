import type { Group } from '../../lexicon/lexicon.js';
import { isCapital, isFigure, isSmall } from '../../text/characters.js';
import { lazy } from '../../text/lazy.js';
import { lastAt, merged, touches } from '../../text/ranges.js';
import { type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, Said, Service, Use } from '../post.js';

/** How many kinds of facts make a post of use, unless a config says otherwise. */
export const usualFacts = 2;

/**
 * Is a post of use: does it ask for or change something, or give enough kinds of facts? Its topic counts as one beside
 * a fact. A plain notice needs less: without decoration, one fact or a thing that people use is enough.
 */
export function isOfUse(service: Service, minFacts = usualFacts): boolean {
  if (service.action !== undefined) return true;
  const { facts, topic } = service;
  return (
    facts.length + (topic && facts.length > 0 ? 1 : 0) >= minFacts || ((topic || facts.length > 0) && service.plain)
  );
}

/** A word for a place that is the last of a name: «Elm Street». */
const named = lazy(() => /\p{Lu}\S*\s+\p{Lu}\S*$/u);

/** A name or a number after a word for a place. */
const nameNext = (text: string): boolean => {
  const start = /^\s+/.exec(text)?.[0].length ?? 0;
  const next = text.codePointAt(start);
  return start > 0 && (isCapital(next) || isFigure(next));
};

const kinds: readonly Use[] = ['when', 'deadline', 'where', 'price', 'contact', 'link', 'service', 'answer'];

export const service = fact(
  ['actions', 'changes', 'datesToCome', 'isPast', 'relativeDates', 'dates', 'dialogue', 'kind', 'puffery', 'purpose'],
  (post): Service => {
    const action = [...post.actions, ...post.changes].sort((a, b) => a.start - b.start)[0];
    const facts = lazy(() => usesOf(post));
    // On demand: a post with an action is of use whatever else it offers.
    return {
      ...(action && { action }),
      get facts() {
        return facts();
      },
      get topic() {
        return post.said('purpose', 'facts_what').some((hit) => !post.isPast(hit));
      },
      get plain() {
        return isPlain(post);
      },
    };
  },
);

export const actions = fact(['purpose', 'dialogue', 'protagonism'], (post): readonly Span[] => {
  const listed = [
    ...post.said('purpose', 'action').filter((hit) => hit.entry.kind !== 'service'),
    ...post.said('dialogue', 'interaction'),
    ...post.said('dialogue', 'contact'),
  ];
  // When a list shows what is asked, sentences need not be read.
  const asked = listed.length > 0 ? listed : asksOf(post);
  if (asked.length === 0) return [];
  const idle = (['broadcast', 'newsroom'] as const).flatMap((group) => post.hits('protagonism', group));
  // «Participa la alcaldesa» asks for nothing.
  const told = post.hits('protagonism', 'authority_act').filter(({ entry }) => entry.kind === 'present');
  const others = merged([...idle, ...told, ...post.hits('purpose', 'lead')]);
  return asked.filter((hit) => !touches(others, hit) && !isNoRequest(post, hit)).sort((a, b) => a.start - b.start);
});

/** The requests of a longer text are found by its lists of words. */
const mostWordsOfNotice = 120;

/** Classes of verbs that ask the reader for something of use. */
const useful = ['care', 'request', 'contact', 'send'] as const;

/** The verbs with which a statement asks the reader for something of use, or puts a duty on people. */
const asksOf = (post: Post<'purpose'>): readonly Span[] =>
  (post.words.length > mostWordsOfNotice ? [] : post.sayings.all).flatMap(({ verb, mode, start, end }) => {
    const isUseful = useful.some((act) => verb?.acts.has(act));
    const asks = mode === 'must' || ((mode === 'asks' || isOffered(mode, verb)) && isUseful);
    return verb && asks && !post.quoted({ start, end }) ? [spanOf(post.source, verb.start, verb.end)] : [];
  });

/** “It may be claimed at the desk”: it is there for whoever reads. */
const isOffered = (mode: Said['mode'], verb: Said['verb']): boolean => mode === 'offers' && verb?.voice === 'passive';

/** «@ana visita el mercado»: after a handle at the start of the sentence; “Walk-ins will be seen”: half a noun. */
function isNoRequest({ mentions, sayings, source }: Post<never>, { start, end: last }: Span): boolean {
  if (source[last] === '-' && sayings.at(start)?.subject?.head.start === start) return true;
  const { end = start } = mentions[lastAt(mentions, start - 1)] ?? {};
  return end < start && start - end <= 2 && source.slice(end, start).trim() === '';
}

export const changes = fact(['purpose', 'kind', 'isPast'], ({ said, isPast }): readonly Span[] => [
  ...said('purpose', 'action').filter((hit) => hit.entry.kind === 'service' && !isPast(hit)),
  ...said('purpose', 'facts_what').filter((hit) => hit.entry.kind === 'state'),
  ...said('kind', 'job'),
]);

const isPlain = (post: Post<'purpose' | 'puffery' | 'dialogue' | 'kind'>): boolean =>
  [
    ...post.said('purpose', 'decoration'),
    ...post.said('puffery'),
    ...post.said('dialogue', 'personal_opinion'),
    ...(['report', 'thanks', 'congratulation'] as const).flatMap((group) => post.said('kind', group)),
  ].length === 0;

type ServiceReads = 'dates' | 'kind' | 'purpose';

function usesOf(post: Post<ServiceReads | 'datesToCome' | 'isPast' | 'relativeDates'>): readonly Use[] {
  const standing = <L extends ServiceReads>(lexicon: L, ...groups: Group<L>[]) =>
    groups.flatMap((group) => post.said(lexicon, group)).filter((hit) => !post.isPast(hit));
  const { datesToCome: dates, relativeDates: relative } = post;
  const dated = lazy(() => post.within('sentence', [...dates, ...relative]));
  const facts: Record<Use, boolean> = {
    when:
      dates.length > 0 ||
      post.eventData.has('date') ||
      post.eventData.has('time') ||
      relative.length > 0 ||
      standing('dates', 'weekly', 'clock').length > 0 ||
      standing('purpose', 'facts_when').length > 0,
    deadline: standing('dates', 'deadline').some((hit) => dated().has(hit)),
    where:
      post.eventData.has('place') ||
      standing('purpose', 'facts_where').some(
        ({ entry, start, end }) =>
          entry.kind !== 'url' &&
          (entry.kind !== 'named' || named().test(post.prose.slice(Math.max(0, start - 30), end))) &&
          (entry.kind !== 'before_name' || nameNext(post.prose.slice(end, end + 5))),
      ),
    price: standing('purpose', 'facts_how_much').length > 0,
    contact: post.phones.length > 0 || post.emails.length > 0,
    link: post.eventData.has('link') || post.links.some((link) => link.host !== undefined),
    service:
      standing('kind', 'procedure', 'notice', 'job').length > 0 ||
      standing('purpose', 'facts_what').some((hit) => hit.entry.kind === 'change'),
    answer: standing('purpose', 'facts_question').some(({ end }) => post.prose.slice(end).trim() !== ''),
  };
  return kinds.filter((kind) => facts[kind]);
}

const goesOn = (text: string): boolean =>
  (text.startsWith('+') || isSmall(text.codePointAt(0))) && /^(?:\+\s{1,3})?\p{Ll}+,? \p{Ll}+ /u.test(text);

/**
 * A later part is recognised by its number at the start («3/6»), by beginning in the middle of a sentence, or by a word
 * that continues an earlier statement («Además, …»).
 */
export const isContinued = fact(['grammar'], ({ parts, title, hits }): boolean => {
  const text = parts[0]?.text ?? '';
  if (/^\(?(?:[2-9]|\d\d)\s?\/\s?\d{1,2}\b/.test(text)) return true;
  return title === undefined && (goesOn(text) || hits('grammar', 'further').length > 0);
});
