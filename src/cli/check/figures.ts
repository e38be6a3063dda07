import type { Report } from '../../lint/report.js';
import type { View } from '../../report/format.js';
import { statisticsText, trendText } from '../../report/terminal/figures.js';
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
  if (statistics) yield statisticsText(reports, view);
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
