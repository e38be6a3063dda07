import { hasFailed } from '../lint/failure.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import type { Outcome } from './checked.js';

/**
 * The language for drafts whose own is not clear: the most common one of the run, else `locale`. Of two equally common
 * ones, `locale`, else the first by code: neither the order of drafts nor threads change it.
 */
export function fallbackLanguage(reports: Iterable<Pick<Report, 'language'>>, locale: string): FallbackLanguage {
  const language = commonest(reports, locale);
  return language === undefined ? { language: locale, from: 'locale' } : { language, from: 'drafts' };
}

/** The language of most drafts; undefined when none has one. */
export function commonest(reports: Iterable<Pick<Report, 'language'>>, preferred?: string): string | undefined {
  const counted = new Map<string, number>();
  for (const { language } of reports)
    if (language !== undefined) counted.set(language, (counted.get(language) ?? 0) + 1);
  const most = Math.max(0, ...counted.values());
  const best = [...counted.keys()].filter((language) => counted.get(language) === most).sort();
  return preferred !== undefined && best.includes(preferred) ? preferred : best[0];
}

/** Is its language still unknown? Never for a draft that could not be checked. */
export const isOpen = (report: Report): boolean => report.language === undefined && !hasFailed(report);

/**
 * The outcomes, with those of drafts without a language replaced by what `again` returns for them in the fallback
 * language.
 */
export async function withLanguage<F, O extends Outcome>(
  files: readonly F[],
  outcomes: readonly O[],
  locale: string,
  again: (files: readonly F[], fallback: FallbackLanguage) => AsyncIterable<O>,
): Promise<O[]> {
  const reports = outcomes.flatMap((outcome) => ('report' in outcome ? [outcome.report] : []));
  const open = outcomes.flatMap((outcome, index) => ('report' in outcome && isOpen(outcome.report) ? [index] : []));
  const all = [...outcomes];
  if (open.length === 0) return all;
  const fallback = fallbackLanguage(reports, locale);
  let next = 0;
  for await (const outcome of again(
    open.map((index) => files[index] as F),
    fallback,
  ))
    all[open[next++] as number] = outcome;
  return all;
}
