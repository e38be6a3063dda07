import { type Draft, lastAt, lazy, type Span, unaccented } from '../../../src/rule.js';
import type { Acronym } from './acronyms.js';
import { partsIn, partsOf, placed } from './word-parts.js';

/** Words of up to this many letters may be skipped by an acronym: «de», "of", "the". */
const longestSmallWord = 3;
/** How many letters of one word an acronym may take: «PINBAL», plan de inundaciones de Baleares. */
const mostLettersOfWord = 4;
/** From this many letters on, a match with the initials of lower-case words is not chance. */
const certainLetters = 4;
/** How many words may be between an acronym and its words in lower case: “top-level domain, or TLD”. */
const mostWordsBetween = 2;
/** How many small words may be skipped in all. */
const mostSmallWords = 6;

/** A shorter paragraph without a full stop is read together with the next, like a heading. */
const shortestParagraph = 60;

/**
 * Decides whether acronyms are spelt out in their paragraph or earlier, in either order, or before a bracket anywhere, or
 * by who publishes (`own`), explained in brackets, or said to be something (`defines`: «es un», "is a").
 */
export function speltOutIn(
  draft: Draft,
  own: readonly string[],
  defines: (text: string) => boolean,
): (acronym: Acronym) => boolean {
  const { prose, paragraphs } = draft;
  const pieces = lazy(() =>
    draft.words.flatMap((word) => {
      const { text, start, end } = word;
      // Most words are in every draft, and stand in the prose as in the source.
      const parts = prose.startsWith(text, start) ? partsOf(text) : partsIn(text, word.key);
      return placed(parts, start, prose[end] === '.');
    }),
  );
  const keys = lazy(() => new Keys(pieces().map(({ key }) => key)));
  const capitals = lazy(() => new Keys(pieces().map(({ marked }) => marked)));
  const heads = lazy(() => {
    const all = [draft.title?.value, draft.description?.value, ...own]
      .flatMap((text) => text?.match(/\p{L}+/gu) ?? [])
      .flatMap((text) => placed(partsIn(text, unaccented(text)), 0, true))
      .map(({ marked }) => marked);
    return new Keys(all);
  });
  const isBehindNames = ({ start }: Span, letters: string): boolean => {
    const last = 1 + lastAt(pieces(), start - 1);
    return isIn(capitals(), letters, last, mostLettersOfWord, last - letters.length - mostWordsBetween);
  };
  const isDefined = ({ end }: Span): boolean => defines(prose.slice(end, end + 24).replace(/^s?,?\s+/, ''));
  return ({ name, start, all }) => {
    const around = draft.paragraphAt(start);
    const index = around ? lastAt(paragraphs, start) : -1;
    /** The text below may explain an acronym in a heading, an item or a cell. */
    const isHead =
      around !== undefined &&
      (around.type !== 'text' || (around.text.length < shortestParagraph && !/[.!?]$/.test(around.text.trimEnd())));
    const until = paragraphs[Math.min(isHead ? index + 2 : index, paragraphs.length - 1)]?.end ?? start;
    const places = all.filter((place) => place.start < until);
    if (all.some(isDefined) || places.some((place) => isGlossed(draft, place, name))) return true;
    /** In brackets with its words a match is not chance: “(request for information or RFI)”. */
    const closed = all.filter(({ end }) => /^s?[)\]]/.test(prose.slice(end, end + 2)));
    const letters = unaccented(name);
    const count = 1 + lastAt(pieces(), until - 1);
    if (isIn(capitals(), letters, count) || isIn(heads(), letters, Infinity)) return true;
    if (letters.length > 2 && isLed(keys(), capitals(), letters, count)) return true;
    // Below, only names right before it: “Join the Robotic Process Automation (RPA) Community”.
    if (letters.length > 2 && closed.some((place) => isBehindNames(place, letters))) return true;
    if (closed.some(({ start: at }) => at < until)) return isIn(keys(), letters, count);
    const last = 1 + lastAt(pieces(), start - 1);
    if (letters.length > 2 && isIn(keys(), letters, last, 1, last - letters.length - mostWordsBetween)) return true;
    return letters.length >= certainLetters && isIn(keys(), letters, count, 1);
  };
}

/** Decides whether the full names of acronyms, as a list has them, stand anywhere in a draft. */
export function besideWordsIn({ prose }: Draft, explain: Readonly<Record<string, string>>) {
  const text = lazy(() => unaccented(prose).replace(/\s+/g, ' '));
  return ({ name }: Acronym): boolean =>
    Object.hasOwn(explain, name) && text().includes(unaccented(explain[name] as string));
}

/** Keys of words in their order, and the indexes of those that begin with a letter. */
class Keys {
  readonly all: readonly string[];
  readonly #byFirst = new Map<string, number[]>();

  constructor(all: readonly string[]) {
    this.all = all;
    for (const [i, key] of all.entries()) {
      const known = this.#byFirst.get(key.charAt(0));
      if (known) known.push(i);
      else this.#byFirst.set(key.charAt(0), [i]);
    }
  }

  /** The indexes up to but not including `end` of those that begin as the letters do. */
  beginning(letters: string, end: number): readonly number[] {
    return (this.#byFirst.get(letters.charAt(0)) ?? []).filter((i) => i < end);
  }
}

/** Is a note or its words in brackets right after it, or is it in brackets after its words? */
function isGlossed(draft: Draft, { start, end }: Span, name: string): boolean {
  if (/^s?\s?\[\^/.test(draft.source.slice(end, end + 5))) return true;
  const behind = draft.prose.slice(end, end + 60);
  if (/^s?(?: \S+)?\s{0,6}[([]/.test(behind) && bracketed().test(behind)) return true;
  const lead = draft.prose.slice(Math.max(draft.paragraphAt(start)?.start ?? 0, start - 300), start);
  if (!/[([]/.test(lead) || !opensBracket().test(lead)) return false;
  const read = lead.replace(/\s+/g, ' ');
  if (isBehindWords().test(read)) return true;
  const [, word = '', inside = ''] = behindWord().exec(read) ?? [];
  return [name, ...(inside.match(/\p{Lu}{2,7}/gu) ?? [])].some((one) => isOfLetters(word, one));
}

/** A long word right before the bracket: “electrocardiogram (ECG or EKG)”. */
const behindWord = lazy(() => /(?<!\p{L})(\p{L}{7,30})[»”"*_]{0,3} ?[([]([^)\]]{0,14})$/u);

/** Does a word begin with the first letter of an acronym, and have the others in their order? */
function isOfLetters(word: string, name: string): boolean {
  const key = unaccented(word);
  let at = key.startsWith(unaccented(name).charAt(0)) ? 0 : -1;
  for (const letter of unaccented(name).slice(1)) at = at < 0 ? at : key.indexOf(letter, at + 1);
  return at >= 0;
}

/** Its words in brackets. */
const bracketed = lazy(() => /^s?(?: \p{Ll}+)?\s{0,6}[([]\s?\p{L}+[\s,-]+\p{L}/u);
/**
 * An open bracket followed by at most three signs, without a full stop as in «(ej. …)», or by another acronym with a
 * slash or a short word; then the words before it are searched.
 */
const opensBracket = lazy(() => /[([]\s*(?:\p{Lu}{1,7}\s?(?:\/|\p{Ll}{1,3})\s?|(?:[^\s.]\s*){0,3})$/u);
const isBehindWords = lazy(() => /\p{L}[^\p{L}()[\]]{1,3}[\p{L}/&-]+['’]?\p{L}?[»”"*_]{0,3} ?[([][^)\]]{0,9}$/u);

/**
 * Do neighbouring words before `end` begin with the letters, each with so many at most? An acronym itself is no such
 * word.
 */
function isIn(keys: Keys, letters: string, end: number, each = mostLettersOfWord, from = 0): boolean {
  return keys
    .beginning(letters, end)
    .some((i) => i >= from && keys.all[i] !== letters && reads({ keys: keys.all, end, letters, each }, i));
}

/** Does a small word join names to a word in lower case: «provincia de Buenos Aires», PBA? */
const isLed = (keys: Keys, capitals: Keys, letters: string, end: number): boolean =>
  keys
    .beginning(letters, end)
    .some(
      (i) =>
        (keys.all[i]?.length ?? 0) > longestSmallWord &&
        capitals.all[i] === `-${keys.all[i]}` &&
        (keys.all[i + 1]?.length ?? mostLettersOfWord) <= longestSmallWord &&
        reads({ keys: capitals.all, end, letters, each: 1 }, i + 2, 1),
    );

/** Is it a small word in lower case, in the form of `marked`? */
const isSmallWord = (key: string): boolean => key[0] === '-' && key.length - 1 <= longestSmallWord;

/** The letters that words before `end` are to give, each so many at most. */
interface Letters {
  readonly keys: readonly string[];
  readonly end: number;
  readonly letters: string;
  readonly each: number;
}

/** Bounded: a word gives few letters, and only small words may be skipped. */
function reads(wanted: Letters, i: number, taken = 0, passed = 0): boolean {
  const { keys, end, letters, each } = wanted;
  if (taken === letters.length) return true;
  const key = i < end ? keys[i] : undefined;
  if (key === undefined || key === letters) return false;
  for (let n = Math.min(each, key.length, letters.length - taken); n > 0; n--)
    if (
      key.startsWith(letters.slice(taken, taken + n)) &&
      (n < letters.length || n === key.length) &&
      reads(wanted, i + 1, taken + n, passed)
    )
      return true;
  // “Department *of* Energy”, DOE: a small word among names gives at most its first letter.
  if (taken > 0 && isSmallWord(key) && key[1] === letters[taken] && reads(wanted, i + 1, taken + 1, passed))
    return true;
  const isPassed = taken > 0 && passed < mostSmallWords && key.replace('-', '').length <= longestSmallWord;
  return isPassed && reads(wanted, i + 1, taken, passed + 1);
}
