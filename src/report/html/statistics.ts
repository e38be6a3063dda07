import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { View } from '../format.js';
import { escapeText } from '../markup.js';
import { countByRule } from '../said/statistics.js';
import { type Change, trendOf } from '../said/trend.js';

/** How often each kind of fault was found, compared with an earlier report if there is one. */
export function statistics(reports: readonly Report[], view: View): string {
  const t = (key: string, slots = {}) => escapeText(say(view.locale, `report.${key}`, slots));
  const counted = countByRule(reports, view);
  const rows = counted.map(({ title, total }) => `<tr><th scope="row">${escapeText(title)}</th><td>${total}</td></tr>`);
  if (rows.length === 0 && !view.run?.before) return '';
  const head = [t('html_statistics_what'), t('html_statistics_n')];
  const byRule = rows.length > 0 ? table(t('html_statistics'), 'statistics', head, rows) : '';
  return [byRule, trendTable(reports, view)].filter(Boolean).join('\n');
}

function trendTable(reports: readonly Report[], view: View): string {
  const t = (key: string, slots = {}) => escapeText(say(view.locale, `report.${key}`, slots));
  const trend = trendOf(reports, view);
  if (!trend) return '';
  const { error, warning, suggestion } = trend.severities;
  const changes: [label: string, change: Change][] = [
    [t('html_drafts_n'), trend.drafts],
    [t('html_total_error'), error],
    [t('html_total_warning'), warning],
    [t('html_total_suggestion'), suggestion],
    ...trend.rules.map((one): [string, Change] => [escapeText(one.title), one]),
  ];
  const rows = changes.map(
    ([label, { before, now }]) => `<tr><th scope="row">${label}</th><td>${before}</td><td>${now}</td></tr>`,
  );
  const title = trend.date
    ? t('html_trend_since', { date: formatDate(trend.date, view.locale, { year: true }) })
    : t('html_trend');
  const head = [t('html_statistics_what'), t('html_trend_before'), t('html_trend_now')];
  const known = trend.known > 0 ? `\n<p>${t('trend_known', { n: trend.known })}</p>` : '';
  return table(title, 'trend', head, rows, known);
}

const table = (title: string, id: string, head: readonly string[], rows: readonly string[], after = ''): string =>
  `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table class="counts">
<thead><tr>${head.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>${after}
</section>`;
