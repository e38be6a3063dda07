import { type Group, keyOf, type Lexicon } from '../../../src/rule.js';
import { behindName } from './behind-name.js';
import { piecesOf, wordsIn } from './pieces.js';

/** Where known words come from: the lists, the post and the organisation. */
interface Known {
  readonly lexicon: Lexicon;
  readonly own: ReadonlySet<string>;
}

/** The word with its accents, from the alternatives of its entry. */
const spelt = (word: string, term: string): string =>
  term.split(/[()|]/).find((alternative) => keyOf(alternative) === word) ?? word;

/** Words that stand in a text with the terms of their entries, by group. */
function termsIn(lexicon: Lexicon, text: string): (group: Group<'joined-up-hashtag'>) => ReadonlyMap<string, string> {
  const groups = new Map<Group, Map<string, string>>();
  for (const { text: word, entry } of lexicon.hitsIn(text)) {
    const terms = groups.get(entry.group) ?? new Map<string, string>();
    groups.set(entry.group, terms.set(word, entry.term));
  }
  return (group) => groups.get(group) ?? new Map();
}

/** The words that a tag is made of; undefined when it is one, or when they are not known. */
export function wordsOf({ lexicon, own }: Known, letters: string, counted: boolean): string[] | undefined {
  const pieces = piecesOf(letters);
  const text = [...pieces].join('\n');
  const known = termsIn(lexicon, text);
  const [small, full, whole] = [known('small'), new Map(known('word')), known('whole')];
  const [head, tail] = [known('head'), known('tail')];
  for (const [word, term] of known('verb')) if (word.length > 3 && !full.has(word)) full.set(word, term);
  for (const word of own) if (pieces.has(word) && word !== letters && !full.has(word)) full.set(word, word);
  if (whole.has(letters) || full.has(letters)) return undefined;
  const [link, nouns] = [known('link'), known('word')];
  const words =
    wordsIn(
      letters,
      (word) => small.has(word) || full.has(word) || whole.has(word),
      (before, word) => link.has(word) && before.length > 4 && nouns.has(before),
    ) ??
    behindName(
      letters,
      (word) => nouns.has(word) && word.length > 3,
      (word) => tail.has(word) || whole.has(word),
    );
  const [first = '', second = ''] = words ?? [];
  if (!words || words.length < 2 || (words.length === 2 && tail.has(second)) || (words.length < 4 && head.has(first)))
    return undefined;
  const least = words.length > 3 ? 3 : 4;
  const heavy = words.filter((word) => !small.has(word) && word.length >= least).length;
  const short = first.length === 3 && !small.has(first) && words.length > 2 && second.length > 1 && small.has(second);
  if (heavy + (counted || short || (words.length > 2 && letters.length > 10) ? 1 : 0) < 2 || heavy === 0)
    return undefined;
  return words.map((word) => spelt(word, full.get(word) ?? whole.get(word) ?? small.get(word) ?? word));
}
