import {
  type Hit,
  isLikelyName,
  languageOf,
  nameAt,
  type Paragraph,
  type Post,
  type Span,
  type Within,
} from '../../../src/rule.js';
import { joinsNames, type Name, nameFrom, nameRow } from './name-row.js';

export interface FoundMinor {
  readonly name: Name;
  /** In the source. */
  readonly where: Pick<Span, 'start' | 'end'>;
}

/**
 * A name right before an age or a class. Weight 3 accepts any two capitalised words, 2 a given name, 1 a given name and
 * a surname.
 */
export function nameLeft(post: Post<never>, hit: Hit): FoundMinor[] {
  const { text, offsetOf, sourceOf } = post.foldedProse;
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
        ? name.known || isLikelyName(text, name)
        : name.known && isFull;
  return counts
    ? [{ name, where: { start: sourceOf(name).start, end: Math.max(sourceOf(name).end, hit.end - closing(hit.text)) } }]
    : [];
}

/** The names joined by «y» to the one before an age; the first ones are nobody's office or title. */
export function rowLeft(post: Post<never>, hit: Hit): FoundMinor[] {
  const [last] = nameLeft(post, hit);
  if (!last) return [];
  const { text, sourceOf } = post.foldedProse;
  const row: FoundMinor[] = [last];
  for (let { start } = last.name; ; ) {
    const [joint, word] = /(?:,| (\p{Ll}{1,3})) $/u.exec(text.slice(Math.max(0, start - 5), start)) ?? [];
    const name = joint && joinsNames(word, post.language) && nameAt(text, { end: start - joint.length });
    if (!name || name.titled || name.words < 2 || !(name.known || isLikelyName(text, name))) return row;
    row.unshift({ name, where: sourceOf(name) });
    start = name.start;
  }
}

/** The name before a class; three or more in a row are all of that class. */
export function classLeft(post: Post<never>, hit: Hit): FoundMinor[] {
  const row = rowLeft(post, hit);
  return row.length > 2 ? row : row.slice(-1);
}

/** The length of the signs that end a bare age: «Oscar, 9,». */
const closing = (text: string): number => /[\s,;:)]*$/.exec(text)?.[0].length ?? 0;

/**
 * Names right after a category or a class («Sub-10: 1.ª Lucía»): one, all full names of a row when a list is announced,
 * or the names in the items below.
 */
export function namesRight(post: Post<never>, hit: Hit, paragraphs: Within<Paragraph>): FoundMinor[] {
  const { text, offsetOf, sourceOf } = post.foldedProse;
  const { language } = post;
  const [{ end } = hit] = paragraphs.of(hit);
  const isOfSchool = hit.entry.group === 'of_school';
  const from = offsetOf(hit.end) + (isOfSchool ? schoolName(text.slice(offsetOf(hit.end)), language) : 0);
  if (text.slice(from, offsetOf(end)).trim() !== '') {
    const isList = rows.has(hit.entry.group);
    const isSure = hit.entry.weight > 2;
    // Behind the name of a school nobody's street or school is named: names are read from there.
    const base = isOfSchool ? from : 0;
    const row = nameRow(text.slice(base), from - base, { all: isList || /[:–—]$/.test(hit.text), isSure, language })
      .filter(({ words }) => !isList || words > 1)
      .map((name) => ({ ...name, start: base + name.start, end: base + name.end }));
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

/** Groups behind which whole rows of names are. */
const rows: ReadonlySet<string> = new Set(['list', 'of_school', 'pictured']);

/** The length of a school's name with the comma or colon behind it; 0 when it is not one. */
function schoolName(text: string, language: string | undefined): number {
  const [name = ''] = /^(?: (?:\p{Lu}[\p{L}'’]*|\p{Ll}{2,4})){1,6}[,:]/u.exec(text.slice(0, 80)) ?? [];
  const { joins = [], articles = [] } = languageOf(language)?.syntax ?? {};
  return (name.match(/(?<= )\p{Ll}+/gu) ?? []).every((word) => [...joins, ...articles].includes(word))
    ? name.length
    : 0;
}

/** The items of the list that a paragraph opens. */
function itemsBehind(hit: Hit, paragraphs: Within<Paragraph>): Paragraph[] {
  const items: Paragraph[] = [];
  for (let [item] = paragraphs.of(hit, 1); item?.type === 'item'; [item] = paragraphs.of(hit, items.length + 1))
    items.push(item);
  return items;
}
