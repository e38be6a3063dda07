import type { Draft } from '../../draft/draft.js';
import { lazy } from '../../draft/lazy.js';
import type { Group, Hit, LexiconName } from '../../lexicon/lexicon.js';
import { overlapsWith, type Range } from '../../text/ranges.js';
import { holds } from '../../text/span.js';
import { leadOf } from '../lead.js';
import { actionsOf, type Fact, publicService } from '../service.js';
import { pastOf } from '../tense.js';

/** What was read of a post, for its signs. */
export interface Reading {
  readonly draft: Draft;
  readonly today: string;
  said<L extends LexiconName>(lexicon: L, ...groups: Group<L>[]): readonly Hit[];
  /** Those that do not speak of what is past. */
  standing<L extends LexiconName>(lexicon: L, ...groups: Group<L>[]): readonly Hit[];
  readonly lead: Range;
  isInLead(at: Range): boolean;
  isPast(at: Range): boolean;
  /** Kinds of facts of use. */
  readonly facts: () => readonly Fact[];
}

/** Reads a post once, for all signs; of what is to come it counts what is so on `today` (ISO), or on the day of publication. */
export function reading(draft: Draft, today: string): Reading {
  const sentences = leadOf(draft);
  const lead = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  const isPast = pastOf(draft);
  const said: Reading['said'] = (lexicon, ...groups) => groups.flatMap((group) => draft.said(lexicon, group));
  return {
    draft,
    today,
    facts: lazy(() => publicService(draft, today).facts),
    said,
    standing: (lexicon, ...groups) => said(lexicon, ...groups).filter((hit) => !isPast(hit)),
    lead,
    isInLead: (at) => holds(lead, at),
    isPast,
  };
}

/** How strong a sign is in what was read. */
export type Strength = (seen: Reading) => number | boolean;

export const some = <T>(items: readonly T[]): boolean => items.length > 0;
/** Each further one says less. */
export const many = (count: number): number => Math.log2(1 + count);
export const said =
  <L extends LexiconName>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    some(seen.said(lexicon, group));
export const standing =
  <L extends LexiconName>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    some(seen.standing(lexicon, group));
export const inLead =
  <L extends LexiconName>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    seen.said(lexicon, group).some(seen.isInLead);
/** How often 50 words name a person, as the house itself or who reads. */
export const voiceOf =
  (person: Group<'grammar'>): Strength =>
  ({ draft }) =>
    Math.min(3, (50 * draft.said('grammar', person).length) / Math.max(20, draft.words.length));
/** At the head of the lead. */
export const first =
  <L extends LexiconName>(lexicon: L, group: Group<L>): Strength =>
  (seen) =>
    seen.said(lexicon, group).some(({ start }) => start >= seen.lead.start && start - seen.lead.start < 20);
export const kindOf =
  (group: Group<'house'>, kind: string, isLead = false): Strength =>
  (seen) =>
    some(seen.said('house', group).filter((hit) => hit.entry.kind === kind && (!isLead || seen.isInLead(hit))));
export const factOf =
  (fact: Fact): Strength =>
  ({ facts }) =>
    facts().includes(fact);
/** What the reader is asked to do; to read on is nothing. */
export const asksOf = ({ draft, said }: Reading): readonly Range[] => {
  const more = overlapsWith(said('house', 'more'));
  return actionsOf(draft).filter((hit) => !more(hit));
};
export const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
export const sumOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);
