import { type Draft, defineRule, type Issue, keyOf, lazy, type Span, type Word } from '../../../src/rule.js';
import { wordsOf } from './words.js';

/** Shorter tags are read at a glance; nobody writes longer ones. */
const [shortest, longest] = [9, 40];

export default defineRule({
  severity: 'suggestion',
  personal: true,
  options: { allow: [] as readonly string[] },
  house: { allow: 'words' },
  shorthands: { allow: 'hashtags.allow' },
  reads: [],
  *check(post, { lexicon, lists, options, organization }): Generator<Issue> {
    if (post.hashtags.length === 0) return;
    const allowed = new Set([...options.allow, ...organization.places].map((tag) => keyOf(tag.replace(/[#\s]/g, ''))));
    const keys = lazy(() => post.words.map(({ key }) => key));
    const own = lazy(() => {
      const names = [...organization.names, ...organization.places].flatMap((name) => keyOf(name).split(/\s+/));
      return new Set([...names, ...namesIn(post), ...keys()].filter(isLong));
    });
    const met = new Map<string, string>();
    for (const tag of post.hashtags) {
      const key = keyOf(tag.name);
      const twin = met.get(key);
      met.set(key, twin ?? tag.name);
      const other = twin !== undefined && twin.toLowerCase() !== tag.name.toLowerCase() ? twin : undefined;
      if (other) yield { at: tag, message: 'twin', data: { tag: tag.text, other: `#${other}` } };
      if (
        twin !== undefined ||
        allowed.has(key) ||
        isCut(post, tag) ||
        !/^\p{Nd}*\p{Lu}?[\p{Ll}\p{Nd}]+$/u.test(tag.name)
      )
        continue;
      const letters = key.replace(/^\p{Nd}+|\p{Nd}+$/gu, '');
      if (letters.length + (/^\p{Nd}/u.test(key) ? 2 : 0) < shortest || letters.length > longest) continue;
      const written = tag.name.toLowerCase().replace(/^\p{Nd}+|\p{Nd}+$/gu, '');
      const words =
        asWritten(post.words, keys(), letters) ??
        wordsOf({ lexicon, lists, own: own() }, letters, written, /^\p{Nd}/u.test(key));
      if (!words) continue;
      const better = tag.text.replace(
        tag.name.replace(/^\p{Nd}+|\p{Nd}+$/gu, ''),
        inCapitals(words.map(accented(post.words)), tag.name, letters),
      );
      yield { at: tag, message: 'joined', data: { tag: tag.text, better }, suggest: [better] };
    }
  },
});

/** `#opendata-help`: the name of a channel of chat, of which a hashtag would be the half only. */
const isCut = ({ source }: Draft, { end }: Span): boolean => /^-[\p{L}\p{N}]/u.test(source.slice(end, end + 3));

/** Words of handles and of tags that show theirs: «Thornby», «Council» in `@ThornbyCouncil`. */
const namesIn = ({ mentions, hashtags }: Draft): string[] =>
  [...mentions.map(({ text }) => text), ...hashtags.map(({ name }) => name)]
    .flatMap((name) => name.match(/(?<!\p{Lu})\p{Lu}\p{Ll}+/gu) ?? [])
    .map(keyOf);

/** Consecutive words of the post that make up the tag, with their accents: «Donar sangre salva vidas». */
function asWritten(words: readonly Word[], keys: readonly string[], letters: string): readonly string[] | undefined {
  for (let first = 0; first < keys.length; first++) {
    let end = first;
    let at = 0;
    for (let key = keys[end]; key !== undefined && letters.startsWith(key, at); key = keys[++end]) at += key.length;
    if (at !== letters.length || end - first < 2) continue;
    return words.slice(first, end).map(({ text, key }) => (text.length === key.length ? text.toLowerCase() : key));
  }
  return undefined;
}

/** A word of the tag as the post writes it elsewhere, with its accents. */
const accented =
  (words: readonly Word[]) =>
  (word: string): string =>
    words.find(({ key, text }) => key === word && text.length === key.length && text.toLowerCase() !== key)?.text ??
    word;

const isLong = (word: string): boolean => word.length > 3;

/** The tag with a capital on each word: «MercadoDeAbastos». */
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
