// Patterns that are too long to read are several, or leave a list to a set.
import { type Bracket, bracketsIn, outermost, withAlternatives } from './brackets.js';
import { type Place, placesIn, setsOf } from './patterns.js';
import { FEW } from './sets.js';
import { fieldOf, type Item, list, type Mapping, type Text, text } from './tree.js';

/** No pattern is longer. */
export const LONGEST = 120;
const MOST_PIECES = 3;

/**
 * Splits patterns that are too long; where that would repeat a list, the longest list becomes a set. `taken` are names
 * of other sets.
 */
export function shortenPatterns(root: Item, taken: readonly string[]): void {
  for (const place of placesIn(root)) {
    if (place.pattern.text.length <= LONGEST) continue;
    const pieces = split(place.pattern.text);
    if (pieces) place.replace(pieces.map(text));
    else if (root.kind === 'map') leaveLists(place, root, taken);
  }
}

/** Patterns that find the same together, or nothing where they would be many or repeat a list. */
function split(pattern: string): string[] | undefined {
  if (pattern.length <= LONGEST) return [pattern];
  const choices = outermost(pattern);
  const longest = longestOf(choices.filter(({ of }) => of.length > 1));
  if (!longest || choices.some((other) => other !== longest && holdsList(pattern, other))) return undefined;
  const [first, second] = halves(longest.of);
  const pieces = [
    split(withAlternatives(pattern, longest, first, longest.isOptional)),
    split(withAlternatives(pattern, longest, second, false)),
  ];
  const all = pieces.flatMap((piece) => piece ?? []);
  return pieces.includes(undefined) || all.length > MOST_PIECES ? undefined : all;
}

const longestOf = (brackets: readonly Bracket[]): Bracket | undefined =>
  brackets.reduce<Bracket | undefined>((best, one) => (best && sizeOf(best) >= sizeOf(one) ? best : one), undefined);

const sizeOf = ({ start, end }: Bracket): number => end - start;

const holdsList = (pattern: string, { start, end }: Bracket): boolean =>
  bracketsIn(pattern.slice(start, end)).some(({ of }) => of.length >= FEW);

function halves(words: readonly string[]): [string[], string[]] {
  const half = words.join('|').length / 2;
  const cut = words.findIndex((_, i) => words.slice(0, i + 1).join('|').length > half);
  const at = Math.min(Math.max(cut, 1), words.length - 1);
  return [words.slice(0, at), words.slice(at)];
}

/** Gives the longest lists of a pattern names, until it is short. */
function leaveLists({ pattern, entry, replace }: Place, root: Mapping, taken: readonly string[]): void {
  const sets = setsOf(root) ?? withSets(root);
  let written = pattern.text;
  while (written.length > LONGEST) {
    const bracket = longestOf(bracketsIn(written).filter((one) => canLeave(written, one, entry)));
    if (!bracket) break;
    const name = nameFor(bracket.of, [...taken, ...sets.fields.map(({ key }) => key.text)]);
    sets.fields.push({ key: text(name), value: list(bracket.of.map(text)) });
    written = `${written.slice(0, bracket.start)}@${name}${written.slice(bracket.end)}`;
  }
  if (written !== pattern.text) replace([text(written)]);
}

/** A list that nothing sticks to. A replacement takes the form of the first verb that its pattern writes. */
const canLeave = (pattern: string, { start, end, of }: Bracket, entry: Mapping | undefined): boolean =>
  of.length >= FEW &&
  !/[^\s(|]$/.test(pattern.slice(0, start)) &&
  !/^[\p{L}\p{N}_+:]/u.test(pattern.slice(end)) &&
  !of.some((one) => one.startsWith('#') || one === '') &&
  !(entry && fieldOf(entry, 'plain') && of.some((one) => one.includes('~')));

function withSets(root: Mapping): Mapping {
  const sets: Mapping = { kind: 'map', fields: [], isFlow: false, before: [], after: [] };
  const key: Text = text('sets');
  const at = root.fields.findIndex((field) => ['groups', 'entries'].includes(field.key.text));
  root.fields.splice(Math.max(at, 0), 0, { key, value: sets });
  return sets;
}

/** «(equality|equity|diversity)» → equality_equity */
function nameFor(words: readonly string[], taken: readonly string[]): string {
  const letters = words.map((word) => /\p{L}+/u.exec(word.replace(/:.*/, ''))?.[0] ?? '').filter(Boolean);
  const base = letters.slice(0, 2).join('_').toLowerCase() || 'words';
  const short = [base, letters.slice(0, 3).join('_').toLowerCase()].find((name) => name && !taken.includes(name));
  if (short) return short;
  let number = 2;
  while (taken.includes(`${base}_${number}`)) number++;
  return `${base}_${number}`;
}
