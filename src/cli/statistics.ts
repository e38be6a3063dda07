import { counts, isFixable, type Report } from '../lint/report.js';
import type { View } from '../report/format.js';
import { outsideText } from '../say/outside.js';

/** How often each rule is broken, most first: count, rule, fixable, title. */
export function statisticsOf(reports: readonly Report[], { registry, locale }: View): string {
  const found = new Map<string, { count: number; fixable: number }>();
  for (const finding of reports.flatMap(({ findings }) => findings.filter(counts))) {
    const known = found.get(finding.rule) ?? { count: 0, fixable: 0 };
    known.count++;
    if (isFixable(finding)) known.fixable++;
    found.set(finding.rule, known);
  }
  const rows = [...found].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([id]) => id.length)) + 2;
  const title = (id: string) => {
    const languages = registry.rules.get(id)?.languages;
    return (languages?.[locale] ?? languages?.en ?? outsideText(id, locale))?.title ?? '';
  };
  return rows
    .map(
      ([id, { count, fixable }]) =>
        `${String(count).padStart(5)}  ${id.padEnd(width)}${(fixable > 0 ? '--fix' : '').padEnd(7)}${title(id)}\n`,
    )
    .join('');
}

/** How long each rule took in all, slowest first, in milliseconds and per cent. */
export function timingOf(times: ReadonlyMap<string, number>): string {
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([id, ms]) => `${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / (total || 1)).toFixed(1).padStart(5)} %  ${id}\n`,
    )
    .join('');
}
