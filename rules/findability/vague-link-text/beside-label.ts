import { type Draft, type Link, overlapsWith } from '../../../src/rule.js';

/**
 * Links to a format with a label before them in their item that says what it is: «Acta de mayo: [PDF], [ODT]». Labels
 * that several items have in common tell none of them from the others.
 */
export function besideLabels(draft: Draft, isFormat: (link: Link) => boolean): ReadonlySet<Link> {
  const isLinked = overlapsWith(draft.links);
  const labelled = draft.links.filter(isFormat).flatMap((link) => {
    const item = draft.paragraphAt(link.start);
    const sentence = item?.type === 'item' ? draft.sentenceAt(link.start) : undefined;
    if (!item || !sentence) return [];
    const words = draft.words
      .slice(sentence.firstWord, sentence.endWord)
      .filter((word) => word.end <= link.start && !isLinked(word));
    return words.length > 0 ? [{ link, item, label: words.map(({ key }) => key).join(' ') }] : [];
  });
  const itemsOf = new Map<string, Set<unknown>>();
  for (const { label, item } of labelled) itemsOf.set(label, (itemsOf.get(label) ?? new Set()).add(item));
  return new Set(labelled.filter(({ label }) => itemsOf.get(label)?.size === 1).map(({ link }) => link));
}
