import { type Draft, type Hit, holds, keyOf, languageOf, lastAt, lazy, type Span } from '../../../src/rule.js';

/** With this many uses a term is the topic of the post. */
const topicFrom = 3;

/** The uses of one word in a draft. */
export type Uses = readonly [Hit, ...Hit[]];

/**
 * The words of officialese that a draft should replace, each with its uses. Left out are names, words explained in
 * brackets, and terms that are the topic of the post.
 */
export function wordsOf(draft: Draft, said: readonly Hit[], isSpared: (hit: Hit) => boolean): Uses[] {
  const counted: Hit[] = [];
  const names = lazy(() => namesIn(draft));
  for (const hit of said) {
    if (hit.start < (counted.at(-1)?.end ?? 0) || isSpared(hit) || explained(draft, hit) || named(draft, hit, names))
      continue;
    counted.push(hit);
  }
  const all = byWord(said);
  return [...byWord(withoutLoneOnes(draft, counted))]
    .filter(([word, [hit]]) => !isTerm(hit) || (all.get(word)?.length ?? 0) < topicFrom)
    .map(([, uses]) => uses);
}

/** Hits by their word, in any form: an entry may hold several words with different beginnings. */
function byWord(hits: readonly Hit[]): Map<string, [Hit, ...Hit[]]> {
  const words = new Map<string, [Hit, ...Hit[]]>();
  for (const hit of hits) {
    const word = `${hit.entry.id} ${keyOf(hit.text).slice(0, 4)}`;
    const uses = words.get(word);
    if (uses) uses.push(hit);
    else words.set(word, [hit]);
  }
  return words;
}

/** Kinds of set phrases, which never are the topic. */
const phrases: ReadonlySet<string | undefined> = new Set([undefined, 'cliche', 'cut']);

/** Names a thing, which is the topic if used often. Set phrases only become more tiresome. */
const isTerm = ({ entry }: Hit): boolean => !phrases.has(entry.kind) || entry.group === 'nouns_and_adjectives';

/** Weak words also have a technical sense: they count only beside other officialese in their sentence. */
function withoutLoneOnes(draft: Draft, hits: readonly Hit[]): readonly Hit[] {
  if (hits.every(({ entry }) => entry.kind !== 'weak')) return hits;
  const strong = draft.within(
    'sentence',
    hits.filter(({ entry }) => entry.kind !== 'weak'),
  );
  return hits.filter((hit) => hit.entry.kind !== 'weak' || strong.has(hit));
}

/** The term is explained in brackets right after it. */
const explained = (draft: Draft, hit: Span): boolean =>
  /^\s?\((?!https?:)[^()\n]{6}/.test(draft.source.slice(hit.end, hit.end + 12));

/** Part of a name: its words have capitals in the middle of a sentence, here or elsewhere. */
function named(draft: Draft, hit: Span, names: () => ReadonlySet<string>): boolean {
  const sentence = /\p{Lu}/u.test(hit.text) ? draft.sentenceAt(hit.start) : undefined;
  if (!sentence) return false;
  const words = draft.words
    .slice(
      Math.max(sentence.firstWord, lastAt(draft.words, hit.start)),
      Math.min(sentence.endWord, lastAt(draft.words, hit.end) + 1),
    )
    .filter((word) => holds(hit, word) && word.text.length > 3);
  const isName = (word: Span): boolean => word !== draft.words[sentence.firstWord] || names().has(word.text);
  return words.length > 0 && words.every((word) => capital(word) && isName(word));
}

const capital = (word: Span): boolean => /^\p{Lu}\P{Lu}*$/u.test(word.text);

/**
 * Capitalised words after one without a capital: “Notify meets the need” is about the service of that name mentioned
 * further down.
 */
const namesIn = ({ words }: Draft): ReadonlySet<string> =>
  new Set(
    words.flatMap((word, i) => {
      const previous = words[i - 1];
      const isInside = capital(word) && previous?.sentence === word.sentence && /^\p{Ll}/u.test(previous.text);
      return isInside ? [word.text] : [];
    }),
  );

/** The words to quote: «durante el mismo» where the list has «el mismo se». */
export function phraseOf({ language, prose }: Draft, { start, text, entry }: Hit): string {
  if (entry.kind !== 'cut') return text;
  const [before = ''] = /\p{L}+ $/u.exec(prose.slice(Math.max(0, start - 16), start)) ?? [];
  const isLed = languageOf(language)?.syntax?.prepositions?.includes(before.trim().toLowerCase());
  return `${isLed ? before : ''}${text.replace(/\s\S+$/, '')}`;
}
