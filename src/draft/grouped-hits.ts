import type { Hit } from '../lexicon/lexicon.js';
import { grouped } from '../text/grouped.js';

/** The hits in a text, by lexicon. */
export type Hits = ReadonlyMap<string, HitsOfLexicon>;

/** Grouped once: rules ask for the same groups again and again. */
interface HitsOfLexicon {
  readonly all: Hit[];
  readonly groups: Map<string, Hit[]>;
}

export const none: readonly Hit[] = [];

export const byLexicon = (hits: readonly Hit[]): Hits =>
  new Map(
    [...grouped(hits, ({ entry }) => entry.lexicon)].map(([lexicon, all]) => [
      lexicon,
      { all, groups: grouped(all, ({ entry }) => entry.group) },
    ]),
  );

/** Those of a lexicon, or of one of its groups. */
export function hitsOf(hits: Hits, lexicon: string, group: string | undefined): readonly Hit[] {
  const own = hits.get(lexicon);
  return (group === undefined ? own?.all : own?.groups.get(group)) ?? none;
}

/** Those that count and stand in no quotation. */
export const saidOf = (hits: readonly Hit[], quoted: (hit: Hit) => boolean): readonly Hit[] =>
  hits.length === 0 ? hits : hits.filter((hit) => hit.entry.weight > 0 && !quoted(hit));
