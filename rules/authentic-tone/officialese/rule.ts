import {
  type Draft,
  defineRule,
  type Edit,
  type Hit,
  type Issue,
  insteadOf,
  occurrences,
  overlapsWith,
} from '../../../src/rule.js';
import { type Uses, wordsOf } from './words.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  fixable: true,
  options: { most: 3, allow: [] as readonly string[] },
  reads: ['isOthersWords'],
  *check(post, { lexicon, options }) {
    const said = lexicon.said().filter((hit) => !post.isOthersWords(hit));
    if (said.length === 0) return;
    const labels = post.links.filter(({ form }) => form !== 'bare').map(({ label }) => label);
    const spared = overlapsWith([...occurrences(post, options.allow), ...labels, ...post.hashtags]);
    const words = wordsOf(post, said, spared);
    const isMany = post.kind === 'article' && words.length > options.most;
    const single = isMany ? Math.max(0, options.most - 1) : words.length;
    for (const uses of words.slice(0, single)) yield issueOf(post, uses);
    const rest = words.slice(single);
    if (rest[0])
      yield {
        at: rest[0][0],
        message: 'more',
        data: { words: rest.map(([hit]) => hit.text) },
        ...fixOf(post, rest.flat()),
      };
  },
});

function issueOf(draft: Draft, uses: Uses): Issue {
  const [hit] = uses;
  const { fits, hints } = insteadOf(draft, hit);
  const [plain = hints[0] ?? toldOf(hit)] = fits;
  const message = fits[0] ? 'plain' : hints[0] ? 'hint' : plain ? 'told' : 'wordy';
  const data = { words: hit.text, ...(plain && { plain }) };
  return { at: hit, message, data, suggest: fits, ...fixOf(draft, uses) };
}

/** What to do, where no other words are given: it stands in brackets. */
const toldOf = ({ entry }: Hit): string | undefined =>
  [...entry.plain, ...entry.hint].find((text) => text.startsWith('('))?.slice(1, -1);

/** Safe replacements; none before a comma, where the sentence leans on the longer words. */
function fixOf(draft: Draft, hits: readonly Hit[]): { fix?: readonly Edit[] } {
  const fix = hits.flatMap((hit) => {
    const [text] = hit.entry.safe && draft.source[hit.end] !== ',' ? insteadOf(draft, hit).fits : [];
    return text ? [{ start: hit.start, end: hit.end, text }] : [];
  });
  return fix.length > 0 ? { fix } : {};
}
