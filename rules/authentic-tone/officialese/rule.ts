import {
  type Draft,
  defineRule,
  type Edit,
  type Hit,
  type Issue,
  insteadOf,
  linesOfEach,
  occurrences,
  overlapsWith,
} from '../../../src/rule.js';
import { phraseOf, type Uses, wordsOf } from './words.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  fixable: true,
  options: { most: 3, allow: [] as readonly string[] },
  limits: { most: [0, 1000] },
  house: { allow: 'words' },
  reads: ['isOthersWords'],
  *check(post, { lexicon, options }) {
    const said = lexicon.said().filter((hit) => !post.isOthersWords(hit));
    if (said.length === 0) return;
    const labels = post.links.filter(({ form }) => form !== 'bare').map(({ label }) => label);
    const spared = overlapsWith([...occurrences(post, options.allow), ...labels, ...post.hashtags]);
    const words = wordsOf(post, said, spared);
    const most = post.kind === 'article' ? options.most : words.length;
    yield* listed(
      post,
      words.filter(([hit]) => !isArguable(hit)),
      most,
    );
    for (const issue of listed(
      post,
      words.filter(([hit]) => isArguable(hit)),
      most,
    ))
      yield { ...issue, hint: true };
  },
});

/** Words that many hold to be plain. */
const isArguable = ({ entry }: Hit): boolean => entry.kind === 'weak' || entry.kind === 'mild';

/**
 * An issue for each word, or for as many as `most` and one for the rest: those first that can be replaced as they
 * stand.
 */
function* listed(draft: Draft, words: readonly Uses[], most: number): Generator<Issue> {
  const fits = ([hit]: Uses): number => Number(insteadOf(draft, hit).fits.length > 0);
  const ordered = words.length > most ? words.toSorted((one, other) => fits(other) - fits(one)) : words;
  const single = words.length > most ? Math.max(0, most - 1) : words.length;
  for (const uses of ordered.slice(0, single)) yield issueOf(draft, uses);
  const rest = ordered.slice(single);
  const [at] = rest[0] ?? [];
  if (!at) return;
  const lines = linesOfEach(
    draft,
    rest.map(([hit]) => hit),
  );
  const each = rest.map(([hit], i) => `${phraseOf(draft, hit)}${plainOf(draft, hit)}${lines ? ` (${lines[i]})` : ''}`);
  const message = lines ? 'more' : 'more_here';
  yield { at, message, data: { each }, suggest: insteadOf(draft, at).fits, ...fixOf(draft, rest.flat()) };
}

function issueOf(draft: Draft, uses: Uses): Issue {
  const [hit] = uses;
  const { fits, hints } = insteadOf(draft, hit);
  const advice = adviceOf(hit);
  const [plain = hints[0] ?? (advice && { advice, language: draft.language, term: 'told' })] = fits;
  const message = fits[0] ? 'plain' : hints[0] ? 'hint' : plain ? 'told' : 'wordy';
  const data = { phrase: phraseOf(draft, hit), ...(plain && { plain }) };
  const issue = { at: hit, message, data, suggest: fits, ...fixOf(draft, uses) } as const;
  const { kind } = hit.entry;
  if (kind !== 'foreign' && kind !== 'cliche') return issue;
  return { ...issue, message: message === 'told' ? 'apart_told' : 'apart', data: { ...data, what: { term: kind } } };
}

/** The words that can replace it, an idea of them, or what to do; empty if that does not fit into a list. */
function plainOf(draft: Draft, hit: Hit): string {
  const { fits, hints } = insteadOf(draft, hit);
  const idea = fits[0] ?? hints[0] ?? adviceOf(hit);
  // What has the marks of the list in it would be read as more of them.
  return idea === undefined || (!fits[0] && /[,→]/.test(idea)) ? '' : ` → ${idea}`;
}

/** What to do when there is no replacement, written in brackets. */
const adviceOf = ({ entry }: Hit): string | undefined =>
  [...entry.plain, ...entry.hint].find((text) => text.startsWith('('))?.slice(1, -1);

/** Safe replacements; none before a comma, where the sentence depends on the longer words. */
function fixOf(draft: Draft, hits: readonly Hit[]): { fix?: readonly Edit[] } {
  const fix = hits.flatMap((hit) => {
    const [text] = hit.entry.safe && draft.source[hit.end] !== ',' ? insteadOf(draft, hit).fits : [];
    return text ? [{ start: hit.start, end: hit.end, text }] : [];
  });
  return fix.length > 0 ? { fix } : {};
}
