import { parse } from 'yaml';
import type { Draft } from '../../src/draft/draft.js';
import { type Case, listed, type Suite } from './suite.js';

const conformance = 'conformance/';

interface ConformanceFile {
  readonly tests: Readonly<Record<string, readonly { text: string; expected: unknown }[]>>;
}

type Find = (draft: Draft) => readonly string[];

const extracted: Readonly<Record<string, Find>> = {
  urls: ({ links }) => links.map(({ text }) => text),
  mentions: ({ mentions }) => mentions.map(({ text }) => text.slice(1)),
  hashtags: ({ hashtags }) => hashtags.map(({ name }) => name),
};

/** The first counts emoji by their characters, as X did before 2018. */
const counted = [
  'WeightedTweetsCounterTest',
  'WeightedTweetsWithDiscountedEmojiCounterTest',
  'UnicodeDirectionalMarkerCounterTest',
];

/** The links and counts of X. */
export const twitterText: Suite = {
  name: 'twitter-text',
  repository: 'twitter/twitter-text',
  reads: [`${conformance}extract.yml`, `${conformance}validate.yml`],
  *cases(mirror, { parseDraft, registry, weighted }) {
    const [extract, validate] = this.reads.map((path): ConformanceFile => parse(mirror.read(path) ?? 'tests: {}'));
    for (const [section, find] of Object.entries(extracted))
      for (const [index, { text, expected }] of (extract?.tests[section] ?? []).entries())
        yield caseOf(
          section,
          index,
          text,
          listed(expected as string[]),
          listed(find(parseDraft(text, { path: 'text.txt', phrases: registry.phrases }))),
        );
    for (const section of counted)
      for (const [index, { text, expected }] of (validate?.tests[section] ?? []).entries()) {
        const { weightedLength } = expected as { weightedLength: number };
        const length = weighted(text).reduce((sum, { weight }) => sum + weight, 0);
        yield caseOf(`length/${section}`, index, text, String(weightedLength), String(length));
      }
  },
};

const caseOf = (section: string, index: number, text: string, expected: string, found: string): Case => ({
  id: `${section}/${index + 1}`,
  text,
  expected,
  found,
});
