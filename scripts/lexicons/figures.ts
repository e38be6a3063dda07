// What a person who looks after word lists wants to know of one.
import { isShared, partsOf } from './files.js';
import { placesIn, setsOf } from './patterns.js';
import { usesIn } from './sets.js';
import { LONGEST } from './shorten.js';
import { fieldOf, type Item } from './tree.js';

/**
 * Lines about a file: its groups with the number of their entries, sets that are named at most once, patterns that are
 * too long. None where it holds no lexicon.
 */
export function figuresOf(name: string, source: string): string[] {
  const read = partsOf(name, source);
  const places = read ? placesIn(read.root) : [];
  if (!read || places.length === 0) return [];
  const uses = usesIn(read.root);
  const names = isShared(name) ? [] : (setsOf(read.root)?.fields ?? []).map(({ key }) => key.text);
  const long = places.map(({ pattern }) => pattern.text).filter((pattern) => pattern.length > LONGEST);
  const said = (words: string, what: readonly string[]) =>
    what.length > 0 ? [`  ${words} (${what.length}): ${what.join(' · ')}`] : [];
  return [
    `${name}: ${places.length} patterns`,
    ...said('groups', groupsIn(read.root)),
    ...said(
      'sets named once',
      names.filter((set) => uses.get(set) === 1),
    ),
    ...said(
      'sets never named',
      names.filter((set) => !uses.has(set)),
    ),
    ...said(
      `over ${LONGEST} characters`,
      long.map((pattern) => `${pattern.length} ${pattern.slice(0, 40)}…`),
    ),
  ];
}

function groupsIn(root: Item): string[] {
  const groups = root.kind === 'map' ? fieldOf(root, 'groups') : undefined;
  return groups?.kind === 'map'
    ? groups.fields.map(({ key, value }) => `${key.text} ${value.kind === 'list' ? value.items.length : 0}`)
    : [];
}
