import { type Draft, defineRule, type Hit, type Issue, insteadOf, keyOf, type Span } from '../../../src/rule.js';
import { bothForms } from './both-forms.js';

export default defineRule({
  severity: 'warning',
  house: {},
  reads: [],
  *check(post, { lexicon }) {
    const hits = [...lexicon.said('word'), ...lexicon.said('any')].sort(
      (a, b) => a.start - b.start || b.end - a.end || a.entry.id - b.entry.id,
    );
    const seen = new Set<string>();
    for (const run of runsOf(post.source, hits)) {
      const words = run.of.map(({ text }) => keyOf(text));
      if (words.some((word) => !seen.has(word))) yield issueOf(post, run);
      for (const word of words) seen.add(word);
    }
  },
});

/** A collective and both forms, if the list knows them. */
function issueOf(draft: Draft, run: MarkedRun): Issue {
  const word = run.text;
  const [only, ...others] = run.of;
  const advice = only && others.length === 0 ? insteadOf(draft, only) : { fits: [], hints: [] };
  const [instead, forms] = [...advice.fits, ...advice.hints];
  const both = bothForms(draft, run.of);
  const suggest = [...new Set([...(both ? [both] : []), ...(standsAlone(draft, run) ? advice.fits : [])])];
  if (instead && forms) return { at: run, message: 'two', data: { word, instead, forms }, suggest };
  if (instead) return { at: run, message: 'one', data: { word, instead }, suggest };
  return { at: run, message: 'none', data: { word }, suggest };
}

/**
 * Does no word before it in its clause have to agree with it: an article, an adjective? An article itself comes first.
 */
const standsAlone = ({ source }: Draft, { start, text }: Span): boolean =>
  text.length <= longestArticle || !/[\p{L}\p{N}*_@]\s*$/u.test(source.slice(0, start));

/** «l@s», «lxs»: UTF-16 units. */
const longestArticle = 3;

interface MarkedRun extends Span {
  readonly of: readonly Hit[];
}

/** Marked words separated only by white space are joined. */
function runsOf(source: string, hits: readonly Hit[]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last && hit.end <= last.end) continue;
    if (last && /^\s*$/.test(source.slice(last.end, hit.start)))
      runs[runs.length - 1] = { ...last, end: hit.end, text: source.slice(last.start, hit.end), of: [...last.of, hit] };
    else runs.push({ start: hit.start, end: hit.end, text: hit.text, of: [hit] });
  }
  return runs;
}
