import type { LexiconSource, Phrases } from '../../src/lexicon/lexicon.js';

type Test = string | readonly [text: string, group: string];
/** A lexicon with its tests. */
export type Tested = LexiconSource & { tests: { fires: Test[]; quiet: Test[] } };

/**
 * The failing tests of a lexicon, and how they fail. Weights add up to the threshold; a single 1 needs company or a
 * word of `context`.
 */
export function failing(phrases: Phrases, { lexicon, tests, threshold = 1 }: Tested): string[] {
  const fires = (test: Test): boolean => {
    const [text, group] = typeof test === 'string' ? [test, undefined] : test;
    const searched = phrases.with(lexicon).search(text);
    const weights = searched
      .hits()
      .filter(({ entry }) => entry.lexicon === lexicon && (group === undefined || entry.group === group))
      .map((hit) => hit.entry.weight)
      .filter((weight) => weight > 0);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return sum >= (group === undefined ? threshold : 1) || (sum > 0 && searched.contexts(lexicon).length > 0);
  };
  const asRead = (test: Test) => (typeof test === 'string' ? `“${test}”` : `“${test[0]}” (${test[1]})`);
  return [
    ...tests.fires.filter((test) => !fires(test)).map((test) => `not found: ${asRead(test)}`),
    ...tests.quiet.filter(fires).map((test) => `found, should not be: ${asRead(test)}`),
  ];
}
