import type { Group, Hit, LexiconName } from '../../lexicon/lexicon.js';
import { overlapsWith, type Range } from '../../text/ranges.js';
import { rememberedFor } from '../../text/remembered.js';
import { holds } from '../../text/span.js';
import type { Post, Use } from '../post.js';

/** The facts and lexicons from which the signs of a post are read. */
export const signReads = [
  ...(['actions', 'changes', 'datesToCome', 'isPast', 'relativeDates', 'service'] as const),
  ...([
    'dates',
    'dialogue',
    'events',
    'grammar',
    'house',
    'kind',
    'news',
    'protagonism',
    'puffery',
    'purpose',
  ] as const),
] as const;
export type SignReads = (typeof signReads)[number];
/** The lexicons among them. */
type SignLexicon = Extract<SignReads, LexiconName>;

/** What was read of a post for its signs. */
export interface SignSources {
  readonly post: Post<SignReads>;
  said<L extends SignLexicon>(lexicon: L, ...groups: Group<L>[]): readonly Hit[];
  /** Hits that are not about the past. */
  standing<L extends SignLexicon>(lexicon: L, ...groups: Group<L>[]): readonly Hit[];
  readonly lead: Range;
  isInLead(at: Range): boolean;
}

/** Reads a post once for all signs. */
export const reading = rememberedFor((post: Post<SignReads>): SignSources => {
  const lead = { start: post.lead[0]?.start ?? 0, end: post.lead.at(-1)?.end ?? 0 };
  const said: SignSources['said'] = (lexicon, ...groups) => {
    const [only] = groups;
    return groups.length === 1 && only !== undefined
      ? post.said(lexicon, only)
      : groups.flatMap((group) => post.said(lexicon, group));
  };
  return {
    post,
    said,
    standing(lexicon, ...groups) {
      const all = said(lexicon, ...groups);
      return all.length === 0 ? all : all.filter((hit) => !post.isPast(hit));
    },
    lead,
    isInLead: (at) => holds(lead, at),
  };
});

/** Measures how strong a sign is. */
export type Strength = (seen: SignSources) => number | boolean;

export const some = <T>(items: readonly T[]): boolean => items.length > 0;
/** Each further one counts less. */
export const many = (count: number): number => Math.log2(1 + count);
export const said =
  <L extends SignLexicon>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    some(seen.said(lexicon, group));
export const standing =
  <L extends SignLexicon>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    some(seen.standing(lexicon, group));
export const inLead =
  <L extends SignLexicon>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    seen.said(lexicon, group).some(seen.isInLead);
/** How often in 50 words a person is named as the house itself or as the reader. */
export const voiceOf =
  (person: Group<'grammar'>): Strength =>
  ({ post }) =>
    Math.min(3, (50 * post.said('grammar', person).length) / Math.max(20, post.words.length));
/** At the start of the lead. */
export const first =
  <L extends SignLexicon>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    seen.said(lexicon, group).some(({ start }) => start >= seen.lead.start && start - seen.lead.start < 20);
export const kindOf =
  (group: Group<'house'>, kind: string, isLead = false): Strength =>
  (seen) =>
    some(seen.said('house', group).filter((hit) => hit.entry.kind === kind && (!isLead || seen.isInLead(hit))));
export const useTold =
  (use: Use): Strength =>
  ({ post }) =>
    post.service.facts.includes(use);
/** What the reader is asked to do; reading on does not count. */
export const asksOf = ({ post, said }: SignSources): readonly Range[] => {
  const more = overlapsWith(said('house', 'more'));
  return post.actions.filter((hit) => !more(hit));
};
export const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
export const sumOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);
