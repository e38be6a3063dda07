// Sets that are named once give their words to the pattern that names them.
import { alternativesOf } from './brackets.js';
import { type Place, placesIn, setsOf } from './patterns.js';
import { fieldOf, type Item, type Mapping, text } from './tree.js';

/** So many words stand in a bracket; what is longer is a list. */
export const FEW = 4;
/** So long a pattern may become by words that it takes in. */
const READABLE = 80;

const named = /(?<!\\)@(\p{L}[\p{L}\p{N}_]*)(\+[\p{L}/]*)?(:[\p{L},/]+)?/gu;

/** How often the patterns of a lexicon name each set. */
export function usesIn(root: Item): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { pattern } of placesIn(root))
    for (const [, name = ''] of pattern.text.matchAll(named)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/**
 * Takes sets that are named once into the patterns that name them, where these stay readable. What has a comment stays.
 */
export function inlineSets(root: Item): void {
  const sets = setsOf(root);
  if (!sets) return;
  const uses = usesIn(root);
  let places = placesByName(root);
  for (const name of sets.fields.map(({ key }) => key.text).filter((name) => uses.get(name) === 1)) {
    const words = membersOf(sets, name);
    const place = places.get(name);
    if (!words || !place || !inlined(place, name, words)) continue;
    sets.fields = sets.fields.filter(({ key }) => key.text !== name);
    places = placesByName(root);
  }
  if (sets.fields.length === 0 && root.kind === 'map') root.fields = root.fields.filter(({ value }) => value !== sets);
}

/** The first pattern that names each set. */
function placesByName(root: Item): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const place of placesIn(root))
    for (const [, name = ''] of place.pattern.text.matchAll(named)) if (!places.has(name)) places.set(name, place);
  return places;
}

/** The patterns of a set, without those that hold others; nothing where somebody explains it or repeats it. */
function membersOf(sets: Mapping, name: string): string[] | undefined {
  const set = fieldOf(sets, name);
  const key = sets.fields.find((field) => field.key.text === name)?.key;
  if (set?.kind !== 'list' || set.anchor !== undefined || !key || isExplained(key, set)) return undefined;
  const items = set.items.flatMap((item) => (item.kind === 'list' ? [item, ...item.items] : [item]));
  if (items.some((item) => item.kind === 'map' || (item.kind === 'text' && item.text === '') || isExplained(item)))
    return undefined;
  return items.flatMap((item) => (item.kind === 'text' ? (alternativesOf(item.text) ?? [item.text]) : []));
}

const isExplained = (...items: readonly Item[]): boolean =>
  items.some(
    ({ before, beside, behind, after }) =>
      (beside ?? behind) !== undefined || [...before, ...after].some((line) => line !== ''),
  );

function inlined(place: Place, name: string, words: readonly string[]): boolean {
  const { pattern, entry, isSet } = place;
  // A replacement takes the form of the first verb that its pattern writes.
  if (entry && fieldOf(entry, 'plain') && words.some((word) => word.includes('~'))) return false;
  if (pattern.text === `@${name}`) {
    if (isSet && words.length > FEW) return false;
    const whole = words.length > FEW || isSet ? words.map(text) : [text(bracketOf(words))];
    place.replace(whole);
    return true;
  }
  if (words.length > FEW) return false;
  let isDone = true;
  const by = pattern.text.replace(named, (written, found, pronouns = '', features = '') => {
    if (found !== name) return written;
    const asked = pronouns + features;
    if (asked !== '' && words.some((word) => !/^~\p{L}+$/u.test(word))) isDone = false;
    return bracketOf(
      words.map((word) => word + asked),
      true,
    );
  });
  if (!isDone || by.length > READABLE) return false;
  place.replace([text(by)]);
  return true;
}

const bracketOf = (words: readonly string[], isPart = false): string =>
  words.length === 1 && !isPart ? (words[0] as string) : `(${words.join('|')})`;
