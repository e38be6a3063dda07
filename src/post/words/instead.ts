import { decodeEntities } from '../../draft/body/entities.js';
import type { Draft } from '../../draft/draft.js';
import type { Hit } from '../../lexicon/lexicon.js';

/** What to say instead of the words found: `fits` can replace them as they are, `hints` only give an idea. */
export interface Instead {
  readonly fits: readonly string[];
  readonly hints: readonly string[];
}

/**
 * The replacements of a hit's entry: those that fit its sentence, or hints if none does. What is said beside the hit is
 * left out: “fair and equitable” must not become “fair and fair”, nor “simplify and streamline” “simplify and
 * simplify”.
 */
export function insteadOf(
  { source, prose }: Pick<Draft, 'source' | 'prose'>,
  { start, end, text, entry }: Hit,
): Instead {
  const before = decodeEntities(source.slice(Math.max(0, start - 40), start));
  const after = decodeEntities(source.slice(end, end + 40));
  const all = entry.instead(decodeEntities(text), { before, after });
  // Not the front matter, nor addresses: nobody reads them in the sentence.
  const near = wordsIn(`${prose.slice(Math.max(0, start - 40), start)} ${prose.slice(end, end + 40)}`);
  const pair = [/(\p{L}{4,})\s\p{L}{1,3}\s$/u.exec(before)?.[1], /^\s\p{L}{1,3}\s(\p{L}{4,})/u.exec(after)?.[1]];
  const fits = all.filter((words) => {
    const isPaired = pair.some((word) => word?.toLowerCase() === words.toLowerCase());
    const added = wordsIn(words).filter((word) => !isAmong(word, wordsIn(text)));
    return !isPaired && !added.some((word) => isAmong(word, near));
  });
  if (fits.length < all.length) return { fits, hints: [] };
  const hints = [...entry.plain, ...entry.hint].filter((words) => words !== '' && !words.startsWith('('));
  return { fits, hints: fits.length > 0 ? [] : hints };
}

/** Letters in which the forms of a word agree. */
const stem = 5;

const isAmong = (word: string, others: readonly string[]): boolean =>
  others.some((other) => other.startsWith(word.slice(0, stem)));

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
