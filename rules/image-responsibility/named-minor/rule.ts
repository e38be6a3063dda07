import {
  defineRule,
  type FoldedProse,
  type Hit,
  type Lexicon,
  nameAt,
  type Paragraph,
  type Span,
  spanOf,
  type Within,
} from '../../../src/rule.js';
import { type Name, nameFrom, nameRow } from './name-row.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  reads: [],
  *check(post, { lexicon }) {
    const found = post.joinsWords ? hitsIn(post.foldedProse, lexicon) : lexicon.hits();
    if (found.every(({ entry }) => entry.group === 'animal')) return;
    const folded = post.foldedProse;
    const seen = new Set<string>();
    const animals = post.within('paragraph', lexicon.hits('animal'));
    const paragraphs = post.within('paragraph', post.paragraphs);
    const isQuiet = (at: Span): boolean =>
      animals.has(at) || isLongAgo(post.sentenceAt(at.start)?.text ?? '') || post.quoted(at);
    const hits = found.filter(({ entry }) => entry.group !== 'animal');
    for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
      const what = { term: hit.entry.kind ?? 'age' };
      const names = hit.entry.group === 'behind' ? nameLeft(folded, hit) : namesRight(folded, hit, paragraphs);
      for (const { name, where } of names) {
        const at = spanOf(post.source, where.start, where.end);
        if (seen.has(name.text) || isQuiet(at)) continue;
        seen.add(name.text);
        yield { at, message: 'named', data: { what } };
      }
    }
  },
});

/** What the lexicon finds in words that a reader sees as one, at its place in the source. */
const hitsIn = ({ text, sourceOf }: FoldedProse, lexicon: Lexicon): readonly Hit[] =>
  lexicon.hitsIn(text).map((hit) => ({ ...hit, ...sourceOf(hit) }));

interface FoundMinor {
  readonly name: Name;
  /** In the source. */
  readonly where: Pick<Span, 'start' | 'end'>;
}

/**
 * A name right before an age or a class. Weight 3 is sure of any two words in capitals, 2 of a given name, 1 of a given
 * name and a surname.
 */
function nameLeft({ text, offsetOf, sourceOf }: FoldedProse, hit: Hit): FoundMinor[] {
  const start = offsetOf(hit.start);
  const gap = /[\s,;(:|–—-]{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const name = nameAt(text, { end: start - gap.length });
  if (!name || name.titled || /\n\s*\n/.test(gap)) return [];
  const { weight } = hit.entry;
  const isFull = name.words > 1;
  const counts = weight > 2 ? isFull || name.known : (name.known && isFull) || (weight > 1 && name.known === 'sure');
  return counts
    ? [{ name, where: { start: sourceOf(name).start, end: Math.max(sourceOf(name).end, hit.end - closing(hit.text)) } }]
    : [];
}

/** How long the signs are that close a bare age: «Oscar, 9,». */
const closing = (text: string): number => /[\s,;:)]*$/.exec(text)?.[0].length ?? 0;

/** Names right behind a category or a class («Sub-10: 1.ª Lucía»): one, all full names of a row where a list is announced, or those of the items below. */
function namesRight({ text, offsetOf, sourceOf }: FoldedProse, hit: Hit, paragraphs: Within<Paragraph>): FoundMinor[] {
  const [{ end } = hit] = paragraphs.of(hit);
  const from = offsetOf(hit.end);
  if (text.slice(from, offsetOf(end)).trim() !== '') {
    const isList = hit.entry.group === 'list';
    const row = nameRow(text, from, isList || /[:–—]$/.test(hit.text)).filter(({ words }) => !isList || words > 1);
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

/** Whoever was a child in a year before 1980 is none now. */
const isLongAgo = (sentence: string): boolean => /(?<!\d)(?:1[6-8]\d\d|19[0-7]\d)(?!\d)/.test(sentence);
