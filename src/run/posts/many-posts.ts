import type { FallbackLanguage, Report, Verdict } from '../../lint/report.js';
import type { Registry } from '../../registry/registry.js';
import { commonest, isOpen } from '../fallback-language.js';
import { inParts } from './parts.js';

/**
 * Lints the posts of one draft (a calendar, a publication), in order. Those whose language is not clear are taken to be
 * in that of the others, else in `fallback`. `parts` gets each when it is first checked.
 */
export async function lintEach<P, R extends { readonly report: Report }>(
  posts: readonly P[],
  fallback: FallbackLanguage | undefined,
  lintIn: (post: P, language?: FallbackLanguage) => Promise<R>,
  parts = inParts<R>(undefined),
): Promise<R[]> {
  const first: R[] = [];
  for (const post of posts) {
    const one = await lintIn(post);
    first.push(one);
    await parts.add(one);
  }
  await parts.flush();
  const language = commonest(first.map(({ report }) => report));
  const assumed = language === undefined ? fallback : { language, from: 'drafts' as const };
  const all: R[] = [];
  for (const [index, one] of first.entries())
    all.push(isOpen(one.report) && assumed ? await lintIn(posts[index] as P, assumed) : one);
  return all;
}

/** The verdicts on several posts before any finding: unchecked when one was not checked for a principle. */
export const verdictsOn = (reports: readonly Report[], { principles }: Registry): Report['principles'] =>
  Object.fromEntries(
    principles.map(({ id }): [string, Verdict] => [
      id,
      reports.some((report) => (report.principles[id] ?? 'unchecked') === 'unchecked') ? 'unchecked' : 'pass',
    ]),
  );
