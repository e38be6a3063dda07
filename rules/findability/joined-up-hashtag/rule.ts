import { defineRule, type Issue, keyOf } from '../../../src/rule.js';
import { behindName } from './behind-name.js';
import { piecesOf, wordsIn } from './pieces.js';

/** Shorter tags are read at a glance; longer ones are no tags. */
const [shortest, longest] = [9, 40];

export default defineRule({
  severity: 'suggestion',
  personal: true,
  options: { allow: [] as readonly string[] },
  shorthands: { allow: 'hashtags.allow' },
  *check(draft, { lexicon, options, organization }): Generator<Issue> {
    const allowed = new Set([...options.allow, ...organization.places].map((tag) => keyOf(tag.replace(/[#\s]/g, ''))));
    const names = [...organization.names, ...organization.places].flatMap((name) => keyOf(name).split(/\s+/));
    const own = new Set([...names, ...draft.words.map(({ key }) => key)].filter((word) => word.length > 3));
    const met = new Map<string, string>();
    for (const tag of draft.hashtags) {
      const key = keyOf(tag.name);
      const twin = met.get(key);
      met.set(key, twin ?? tag.name);
      const other = twin !== undefined && twin.toLowerCase() !== tag.name.toLowerCase() ? twin : undefined;
      if (other) yield { at: tag, message: 'twin', data: { tag: tag.text, other: `#${other}` } };
      if (twin !== undefined || allowed.has(key) || !/^\p{Nd}*\p{Lu}?[\p{Ll}\p{Nd}]+$/u.test(tag.name)) continue;
      const letters = key.replace(/^\p{Nd}+|\p{Nd}+$/gu, '');
      if (letters.length + (/^\p{Nd}/u.test(key) ? 2 : 0) < shortest || letters.length > longest) continue;
      const words = wordsOf(letters, /^\p{Nd}/u.test(key));
      if (!words) continue;
      const better = tag.text.replace(
        tag.name.replace(/^\p{Nd}+|\p{Nd}+$/gu, ''),
        inCapitals(words, tag.name, letters),
      );
      yield { at: tag, message: 'joined', data: { tag: tag.text, better }, suggest: [better] };
    }

    /** The words that a tag is made of; undefined when it is one, or when they are not known. */
    function wordsOf(letters: string, counted: boolean): string[] | undefined {
      const pieces = piecesOf(letters);
      const text = [...pieces].join('\n');
      const known = (group: string) => new Map(lexicon.hitsIn(text, group).map((hit) => [hit.text, hit.entry.term]));
      const [small, full, whole, head, tail] = ['small', 'word', 'whole', 'head', 'tail'].map(known) as [
        Terms,
        Terms,
        Terms,
        Terms,
        Terms,
      ];
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
      if (
        !words ||
        words.length < 2 ||
        (words.length === 2 && tail.has(second)) ||
        (words.length < 4 && head.has(first))
      )
        return undefined;
      const least = words.length > 3 ? 3 : 4;
      const heavy = words.filter((word) => !small.has(word) && word.length >= least).length;
      const short =
        first.length === 3 && !small.has(first) && words.length > 2 && second.length > 1 && small.has(second);
      if (heavy + (counted || short || (words.length > 2 && letters.length > 10) ? 1 : 0) < 2 || heavy === 0)
        return undefined;
      return words.map((word) => spelt(word, full.get(word) ?? whole.get(word) ?? small.get(word) ?? word));
    }
  },
});

type Terms = Map<string, string>;

/** The word with its accents, from the alternatives of its entry. */
const spelt = (word: string, term: string): string =>
  term.split(/[()|]/).find((alternative) => keyOf(alternative) === word) ?? word;

function inCapitals(words: readonly string[], name: string, letters: string): string {
  const at = keyOf(name).indexOf(letters);
  let from = at;
  return words
    .map((word) => {
      const written = name.slice(from, from + word.length);
      from += word.length;
      const best = keyOf(written) === word && written.toLowerCase() !== word ? written : word;
      return (best[0] as string).toUpperCase() + best.slice(1).toLowerCase();
    })
    .join('');
}
