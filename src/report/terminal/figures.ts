import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { View } from '../format.js';
import { countByRule } from '../said/statistics.js';
import { type Change, trendOf } from '../said/trend.js';

/** How often each rule is found, most first: count, rule, fixable, title. */
export function statisticsText(reports: readonly Report[], view: View): string {
  const rows = countByRule(reports, view);
  const width = Math.max(0, ...rows.map(({ rule }) => rule.length)) + 2;
  return rows
    .map(
      ({ rule, total, fixable, title }) =>
        `${String(total).padStart(5)}  ${rule.padEnd(width)}${(fixable > 0 ? '--fix' : '').padEnd(7)}${title}\n`,
    )
    .join('');
}

/**
 * How a run compares with the earlier one of the view: totals, then each rule that has more or fewer; empty without
 * one.
 */
export function trendText(reports: readonly Report[], view: View): string {
  const trend = trendOf(reports, view);
  if (!trend) return '';
  const t = (key: string, slots = {}) => say(view.locale, `report.${key}`, slots);
  const head = trend.date
    ? t('trend_since', { date: formatDate(trend.date, view.locale, { year: true }) })
    : t('trend');
  const { error, warning, suggestion } = trend.severities;
  const rows: [label: string, change: Change][] = [
    [t('trend_drafts'), trend.drafts],
    [t('trend_error'), error],
    [t('trend_warning'), warning],
    [t('trend_suggestion'), suggestion],
    ...trend.rules.map((one): [string, Change] => [one.rule, one]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, { before, now }]) => {
    const difference = now === before ? '=' : now > before ? `+${now - before}` : `−${before - now}`;
    return `  ${label.padEnd(width)} ${String(before).padStart(6)} → ${String(now).padEnd(6)} ${difference}`;
  });
  const known = trend.known > 0 ? [t('trend_known', { n: trend.known })] : [];
  return `${[head, ...lines, ...known].join('\n')}\n`;
}
