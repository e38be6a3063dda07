import { say } from '../../messages/messages.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import { severities } from '../../registry/severity.js';
import type { View } from '../format.js';
import type { Totals } from './found.js';

/** A run in one or two sentences: counts, what --fix can fix, what is waived or in the baseline. */
export function summaryOf(totals: Totals, { locale, run }: Pick<View, 'locale' | 'run'>): string[] {
  const t = (key: string, slots = {}) => say(locale, `report.${key}`, slots);
  const counts = severities
    .filter((severity) => totals[severity] > 0)
    .map((severity) => t(`n_${severity}`, { n: totals[severity] }));
  const sentences = [
    t(keyOf(totals, run?.errorsOnly ?? false), { counts: counts.join(', '), n: totals.touched, drafts: totals.drafts }),
  ];
  if (totals.fixable > 0) sentences.push(t('fixable', { n: totals.fixable }));
  if (totals.waived > 0) sentences.push(t('waived', { n: totals.waived }));
  const date = run?.baseline?.date;
  if (totals.baselined > 0)
    sentences.push(
      date
        ? t('baselined_since', { n: totals.baselined, date: formatDate(date, locale, { year: true }) })
        : t('baselined', { n: totals.baselined }),
    );
  return sentences;
}

function keyOf(totals: Totals, errorsOnly: boolean): string {
  if (totals.drafts === 0) return 'nothing_read';
  if (severities.some((severity) => totals[severity] > 0)) return totals.touched < totals.drafts ? 'found_of' : 'found';
  if (errorsOnly) return 'clean_errors';
  if (totals.partly) return 'clean_partly';
  return totals.baselined > 0 ? 'clean_known' : 'clean';
}
