import {
  type FoldedProse,
  type Hit,
  isLikely,
  nameAt,
  type Paragraph,
  type Span,
  type Within,
} from '../../../src/rule.js';
import { type Name, nameFrom, nameRow } from './name-row.js';

export interface FoundMinor {
  readonly name: Name;
  /** In the source. */
  readonly where: Pick<Span, 'start' | 'end'>;
}

/**
 * A name right before an age or a class. Weight 3 accepts any two capitalised words, 2 a given name, 1 a given name and
 * a surname.
 */
export function nameLeft({ text, offsetOf, sourceOf }: FoldedProse, hit: Hit): FoundMinor[] {
  const start = offsetOf(hit.start);
  const gap = /[\s,;(:|–—-]{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const name = nameAt(text, { end: start - gap.length });
  if (!name || name.titled || /\n\s*\n/.test(gap)) return [];
  const { weight } = hit.entry;
  const isFull = name.words > 1;
  const counts =
    name.known === 'sure'
      ? isFull || weight > 1
      : weight > 2
        ? name.known || isLikely(text, name)
        : name.known && isFull;
  return counts
    ? [{ name, where: { start: sourceOf(name).start, end: Math.max(sourceOf(name).end, hit.end - closing(hit.text)) } }]
    : [];
}

/** The length of the signs that end a bare age: «Oscar, 9,». */
const closing = (text: string): number => /[\s,;:)]*$/.exec(text)?.[0].length ?? 0;

/**
 * Names right after a category or a class («Sub-10: 1.ª Lucía»): one, all full names of a row when a list is announced,
 * or the names in the items below.
 */
export function namesRight(
  { text, offsetOf, sourceOf }: FoldedProse,
  hit: Hit,
  paragraphs: Within<Paragraph>,
): FoundMinor[] {
  const [{ end } = hit] = paragraphs.of(hit);
  const from = offsetOf(hit.end);
  if (text.slice(from, offsetOf(end)).trim() !== '') {
    const isList = hit.entry.group === 'list';
    const isSure = hit.entry.weight > 2;
    const row = nameRow(text, from, { all: isList || /[:–—]$/.test(hit.text), isSure }).filter(
      ({ words }) => !isList || words > 1,
    );
    return row.map((name, i) => ({
      name,
      where: i === 0 ? { start: hit.start, end: sourceOf(name).end } : sourceOf(name),
    }));
  }
  return itemsBehind(hit, paragraphs).flatMap((item) => {
    const listed = nameFrom(text, offsetOf(item.start));
    return listed ? [{ name: listed, where: sourceOf(listed) }] : [];
  });
}

/** The items of the list that a paragraph opens. */
function itemsBehind(hit: Hit, paragraphs: Within<Paragraph>): Paragraph[] {
  const items: Paragraph[] = [];
  for (let [item] = paragraphs.of(hit, 1); item?.type === 'item'; [item] = paragraphs.of(hit, items.length + 1))
    items.push(item);
  return items;
}
