import { occurrences } from '../post/words/occurrences.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { Draft, Span } from '../rule.js';
import { holds } from '../text/span.js';
import type { Finding } from './report.js';

/** The findings except those whose words the house accepts, by rules that take words from its file (`house`). */
export function withoutAccepted(
  found: readonly Finding[],
  draft: Draft,
  words: readonly string[],
  { rules }: Pick<Registry, 'rules'>,
): readonly Finding[] {
  const hears = (rule: Pick<KnownRule, 'rule'> | undefined) => rule?.rule.house !== undefined;
  if (words.length === 0 || !found.some(({ rule }) => hears(rules.get(rule)))) return found;
  const places = [...occurrences(draft, words), ...signsIn(draft.source, words)];
  return found.filter(({ rule, at }) => !hears(rules.get(rule)) || !places.some((place) => holds(place, at)));
}

/** The places of words without a letter or figure, such as an emoji. */
const signsIn = (source: string, words: readonly string[]): Span[] =>
  words
    .filter((word) => !/[\p{L}\p{N}]/u.test(word))
    .flatMap((word) => {
      const found: Span[] = [];
      for (let at = source.indexOf(word); at !== -1; at = source.indexOf(word, at + word.length))
        found.push({ start: at, end: at + word.length, text: word });
      return found;
    });
