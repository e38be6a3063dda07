import { severities } from '../../src/registry/severity.js';
import { h, icon } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import type { Finding, Severity } from './findings.js';

/** How many findings of each severity, without zeros. */
const countsOf = (found: readonly Finding[]): { severity: Severity; n: number }[] =>
  severities
    .map((severity) => ({ severity, n: found.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0);

/** How many there are of each severity. */
export const severityCounts = (found: readonly Finding[]): Node[] =>
  countsOf(found).map(({ severity, n }) => h('span', { class: severity }, icon(severity), t(`n_${severity}`, { n })));

/** The same in a sentence for screen readers; undefined without findings. */
export function spokenCounts(found: readonly Finding[]): string | undefined {
  const counts = countsOf(found).map(({ severity, n }) => t(`n_${severity}`, { n }));
  return counts.length > 0 ? t('says', { counts }) : undefined;
}
