import { keyOf, type Lexicon, type Lists } from '../../../src/rule.js';
import { behindName, nameFirst } from './behind-name.js';
import { listedIn, type Terms } from './listed.js';
import { isPiece, wordsIn } from './pieces.js';

/** A word from other lists counts from this length on: shorter ones also begin and end other words. */
const tellingLength = 6;

/** Sources of known words: the lists, the post and the organisation. */
interface KnownWords {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly own: ReadonlySet<string>;
}

/** The word with its accents, from the alternatives of its entry or their plurals. */
const spelt = (word: string, term: string): string =>
  term
    .split(/[()|]/)
    .flatMap((alternative) => [alternative, `${alternative}s`])
    .find((alternative) => keyOf(alternative) === word) ?? word;

/** «Terceras» before «edad»: a slip in the tag, or other words. */
const isAtOdds = (words: readonly string[], plural: Terms, small: Terms): boolean =>
  words.some((word, i) => {
    const next = words[i + 1];
    return next !== undefined && plural.has(word) && !small.has(next) && !next.endsWith('s');
  });

/** «haveyoursay», «vivelafiesta»: enough of a sentence that a name may follow. */
const isPhrase = (words: readonly string[]): boolean =>
  words.length === 3 && words.join('').length > 9 && words.every(({ length }) => length > 2);

/** «fiestasde», «mayorof», «bibliotecapublicade». */
const isPartWith = (words: readonly string[], nouns: Terms, links: Terms): boolean => {
  const [first = '', ...more] = words;
  if (!links.has(more.at(-1) ?? '') || first.length < 5 || !nouns.has(first)) return false;
  return more.length === 1 || more.slice(0, -1).every(({ length }) => length > 3);
};

/** «Compartela» without its accent is «comparte» and «la». */
const isTwo = (word: string, full: Terms, small: Terms): boolean =>
  [...small.keys()].some(
    (end) =>
      end.length > 1 &&
      word.endsWith(end) &&
      word.length - end.length >= tellingLength &&
      full.has(word.slice(0, -end.length)),
  );

/** «Cortede», of «#CortedeAgua», or an unknown name that may be two words. */
const endsInLink = (word: string, link: Terms): boolean =>
  [...link.keys()].some((end) => word.length - end.length > 3 && word.endsWith(end));

/** «Lomás» is not a plural of «loma»: an accent that the listed word would lose shows that it is another word. */
const isStressedOtherwise = (word: string, term: string, letters: string, written: string): boolean => {
  const at = letters.indexOf(word);
  const there = written.slice(at, at + word.length);
  return (
    written.length === letters.length &&
    /[áéíóú]s$/.test(there) &&
    !term.split(/[()|]/).some((alternative) => there === alternative || there === `${alternative}s`)
  );
};

/**
 * The words that make up a tag; undefined when it is a single word, or when they are unknown. `written`: its letters
 * with their accents.
 */
export function wordsOf(
  { lexicon, lists, own }: KnownWords,
  letters: string,
  written: string,
  counted: boolean,
): string[] | undefined {
  const { listed, terms: known } = listedIn(letters, lexicon, lists);
  const [small, full, whole] = [known('small'), new Map(known('word')), known('whole')];
  const [head, tail] = [known('head'), known('tail')];
  const verbs = known('verb');
  for (const [word, term] of verbs) if (word.length > 3 && !full.has(word)) full.set(word, term);
  const names = known('place');
  for (const [word, term] of names) if (!full.has(word)) full.set(word, term);
  const [link, joint, nouns] = [known('link'), known('joint'), known('word')];
  for (const word of own)
    if (isPiece(word, letters) && word !== letters && !full.has(word) && !endsInLink(word, link)) full.set(word, word);
  for (const word of listed) if (word.length >= tellingLength && !full.has(word)) full.set(word, word);
  for (const [word, term] of full)
    if ((verbs.has(word) && isTwo(word, full, small)) || isStressedOtherwise(word, term, letters, written))
      full.delete(word);
  if (whole.has(letters) || full.has(letters)) return undefined;
  const words =
    wordsIn(
      letters,
      (word) => small.has(word) || full.has(word) || whole.has(word),
      (before) => isPhrase(before) || isPartWith(before, nouns, link),
    ) ??
    behindName(
      letters,
      (word) => nouns.has(word) && word.length > 3,
      (word) => small.has(word),
      (word) => tail.has(word) || whole.has(word),
    ) ??
    nameFirst(
      letters,
      (word) => joint.has(word),
      (word) => small.has(word),
      (word) => full.has(word) && word.length > 4,
    );
  const [first = '', second = ''] = words ?? [];
  if (words && isAtOdds(words, known('plural'), small)) return undefined;
  if (!words || words.length < 2 || (!full.has(first) && endsInLink(first, link))) return undefined;
  if (tail.has(words.at(-1) as string) || (words.length < 4 && head.has(first))) return undefined;
  const least = words.length > 3 ? 3 : 4;
  const heavy = words.filter((word) => !small.has(word) && (word.length >= least || names.has(word))).length;
  const short = first.length === 3 && !small.has(first) && words.length > 2 && second.length > 1 && small.has(second);
  if (heavy + (counted || short || (words.length > 2 && letters.length > 10) ? 1 : 0) < 2 || heavy === 0)
    return undefined;
  return words.map((word) => spelt(word, full.get(word) ?? whole.get(word) ?? small.get(word) ?? word));
}
