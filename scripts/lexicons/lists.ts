// Brackets that are lists become lists.
import { alternativesOf, tidy } from './brackets.js';
import { placesIn, setsOf } from './patterns.js';
import { rowsOf } from './rows.js';
import { FEW } from './sets.js';
import { fieldOf, type Item, type List, list, type Mapping, type Text, text } from './tree.js';

/** Patterns without white space that means nothing. */
export function tidyPatterns(root: Item): void {
  for (const { pattern } of placesIn(root)) {
    pattern.text = tidy(pattern.text);
    pattern.raw = '';
  }
}

/** A pattern that is one bracket of many is a list. */
export function listBrackets(root: Item): void {
  for (const { pattern, isInner, isSet, replace } of placesIn(root)) {
    const of = alternativesOf(pattern.text);
    if (of && (isSet || isInner || of.length > FEW || pattern.text.length > 100)) replace(of.map(text));
  }
}

/** The longest line of a list that a person wrote and that stays as it is. */
const WIDEST = 92;

/** Sets as rows of a few words. Rows that a person made stay; rows filled to the margin are laid out again. */
export function layRows(root: Item): void {
  for (const field of setsOf(root)?.fields ?? [])
    if (field.value.kind === 'list' && !isLaid(field.value)) field.value = laid(field.value);
}

function isLaid(set: List): boolean {
  return (
    !set.isFlow &&
    set.items.every((item) =>
      item.kind === 'text'
        ? !alternativesOf(item.text)
        : item.kind === 'list' && widthOf(item) <= WIDEST && item.items.length > 1,
    )
  );
}

const widthOf = ({ items }: List): number =>
  items.reduce((sum, item) => sum + 2 + (item.kind === 'text' ? item.text.length : WIDEST), 6);

function laid(set: List): List {
  const words = wordsOf(set);
  if (isOneLine(words)) return { ...set, isFlow: true, items: words, rows: undefined };
  const rows = rowsOf(words, (word, before) => word.before.length > 0 || before.behind !== undefined);
  return { ...set, isFlow: false, items: rows.map(rowOf) };
}

/** At most as many words, without notes, as stay readable in one line. */
const isOneLine = (words: readonly Text[]): boolean =>
  words.length <= 8 &&
  words.every(({ before, behind }) => before.length === 0 && behind === undefined) &&
  widthOf(list([...words])) <= 84;

function rowOf(words: Text[]): Item {
  const [first] = words as [Text];
  if (words.length === 1) return first;
  const row = list(words.map((word) => ({ ...word, before: [], behind: undefined })));
  return { ...row, before: first.before, behind: words.at(-1)?.behind };
}

/** The words of a set, of its brackets and rows, with what is said of them. */
const wordsOf = (set: List): Text[] =>
  set.items.flatMap((item): Text[] => {
    const words =
      item.kind === 'list'
        ? wordsOf(item)
        : item.kind === 'text'
          ? (alternativesOf(item.text)?.flatMap((word) => wordsOf(list([text(word)]))) ?? [{ ...item }])
          : [];
    const [first, last] = [words[0], words.at(-1)];
    if (first && item.before.length > 0) first.before = item.before;
    if (last && item.behind !== undefined) last.behind = item.behind;
    return words;
  });

/** An entry that says nothing but its patterns is these patterns. */
export function unwrapEntries(root: Item): void {
  for (const entries of entryLists(root))
    entries.items = entries.items.flatMap((entry): Item[] => {
      const t = entry.kind === 'map' && entry.fields.length === 1 ? fieldOf(entry, 't') : undefined;
      if (!t || t.kind === 'map' || t.anchor !== undefined || isNoted(entry as Mapping, t)) return [entry];
      if (t.kind === 'list') return t.items;
      return t.text === '' ? [entry] : [{ ...t, before: entry.before, behind: entry.behind ?? t.behind }];
    });
}

const isNoted = (entry: Mapping, t: Item): boolean =>
  t.kind === 'list' &&
  [entry, t].some(({ before, behind, after }) => before.length + after.length > 0 || behind !== undefined);

function entryLists(root: Item): List[] {
  if (root.kind === 'list') return [root];
  if (root.kind !== 'map') return [];
  const [groups, entries] = [fieldOf(root, 'groups'), fieldOf(root, 'entries')];
  const holders = [...(groups?.kind === 'map' ? groups.fields.map(({ value }) => value) : []), entries];
  const all = groups || entries ? holders : root.fields.map(({ value }) => value);
  return all.filter((item): item is List => item?.kind === 'list');
}
