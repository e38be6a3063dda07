import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { View } from '../../report/format.js';
import { countByRule } from '../../report/said/statistics.js';
import { type Change, trendOf } from '../../report/said/trend.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';

/** The figures of a run that the options ask for. `times` are milliseconds per rule. */
export function* figuresOf(
  reports: readonly Report[],
  view: View,
  { statistics, timing }: CheckOptions,
  times: ReadonlyMap<string, number>,
): Generator<string> {
  if (statistics) yield statisticsOf(reports, view);
  if (view.run?.before) yield trendText(reports, view);
  if (timing) yield timingOf(times);
}

/** Adds up how long each rule takes. */
export const timerOf = (times: Map<string, number>) => (rule: string, ms: number) =>
  times.set(rule, (times.get(rule) ?? 0) + ms);

/** Debug output: program, configs, drafts, time and memory. */
export async function debugOf({ t, version }: Shell, project: Project, drafts: number, ms: number): Promise<string[]> {
  const { layers, houses = [] } = await project.configFor();
  const configs = [...layers, ...houses].map(({ source }) => source.name).join(', ') || t('no_config');
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  return [`redlint ${version} · Node ${process.versions.node}`, configs, t('debug_run', { drafts, ms, memory })];
}

/** How often each rule is found, most first: count, rule, fixable, title. */
function statisticsOf(reports: readonly Report[], view: View): string {
  const rows = countByRule(reports, view);
  const width = Math.max(0, ...rows.map(({ rule }) => rule.length)) + 2;
  return rows
    .map(
      ({ rule, total, fixable, title }) =>
        `${String(total).padStart(5)}  ${rule.padEnd(width)}${(fixable > 0 ? '--fix' : '').padEnd(7)}${title}\n`,
    )
    .join('');
}

/** How a run compares with the earlier one of the view: totals, then each rule that has more or fewer. */
function trendText(reports: readonly Report[], view: View): string {
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

/** How long each rule took in all, slowest first, in milliseconds and per cent. */
function timingOf(times: ReadonlyMap<string, number>): string {
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([id, ms]) => `${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / (total || 1)).toFixed(1).padStart(5)} %  ${id}\n`,
    )
    .join('');
}
