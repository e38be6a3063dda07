import type { Report, Unread } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { bySeverity, severities } from '../../registry/severity.js';
import type { Severity } from '../../rule.js';
import { grouped } from '../../text/grouped.js';
import type { View } from '../format.js';
import { escapeText } from '../markup.js';
import { bySeverityOf, isPartly, knownIn, type ShownFinding, unshownIn } from '../said/found.js';

/** The most clean drafts listed by name; above that only their number is shown. */
const mostNamed = 100;

/** A draft with findings, as shown on the page. */
export interface ShownDraft {
  readonly report: Report;
  readonly found: readonly ShownFinding[];
  readonly worst: Severity;
}

const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', suggestion: '✓' };

/** The drafts with findings, first those with errors, then those to review, otherwise in their order. */
export function gravestFirst(found: readonly ShownFinding[]): ShownDraft[] {
  return [...grouped(found, ({ report }) => report)]
    .map(([report, own]) => {
      const sorted = own.toSorted(bySeverityOf);
      return { report, found: sorted, worst: (sorted[0] as ShownFinding).finding.severity };
    })
    .sort((a, b) => bySeverity(a.worst, b.worst));
}

/** The result of each draft at a glance: a verdict, the number of findings, and a link to it. */
export function overview(
  drafts: readonly ShownDraft[],
  reports: readonly Report[],
  unread: readonly Unread[],
  view: View,
): string {
  const t = (key: string, slots = {}) => escapeText(say(view.locale, `report.${key}`, slots));
  const withFindings = new Set(drafts.map(({ report }) => report));
  const clean = reports.filter((report) => !withFindings.has(report));
  const rows = drafts.map(({ report, found, worst }, i) => {
    const counts = severities.flatMap((severity) => {
      const n = found.filter(({ finding }) => finding.severity === severity).length;
      return n > 0 ? [say(view.locale, `report.n_${severity}`, { n })] : [];
    });
    return `<li class="${worst}"><span class="verdict"><span aria-hidden="true">${marks[worst]}</span> ${t(`html_draft_${worst}`)}</span> <a href="#d${i + 1}">${escapeText(report.path)}</a> <span class="counts">${escapeText(counts.join(', '))}</span></li>`;
  });
  for (const { path } of unread)
    rows.push(
      `<li class="error"><span class="verdict"><span aria-hidden="true">?</span> ${t('html_draft_unread')}</span> <a href="#unread">${escapeText(path)}</a></li>`,
    );
  if (view.showFiles || clean.length <= mostNamed) for (const report of clean) rows.push(withoutFindings(report, view));
  const praise = clean.some((report) => knownIn(report) > 0)
    ? `<p class="nothing-new">${t('html_nothing_new', { n: clean.length })}</p>\n`
    : `<p class="well">${t('html_well', { n: clean.length })}</p>\n`;
  const isWhole =
    unread.length === 0 &&
    clean.every((report) => !isPartly(report) && !report.saidElsewhere && unshownIn(report) === 0);
  const well = clean.length > 0 && isWhole ? praise : '';
  return `<section aria-labelledby="overview">
<h2 id="overview">${t('html_overview')}</h2>
<ul class="overview">
${rows.join('\n')}
</ul>
${well}</section>`;
}

function withoutFindings(report: Report, { locale }: View): string {
  const hidden = unshownIn(report);
  const n = knownIn(report) || hidden;
  const [kind, mark, key] =
    knownIn(report) > 0
      ? ['known', '–', 'html_draft_known']
      : report.saidElsewhere
        ? ['partly', '–', 'draft_elsewhere']
        : hidden > 0
          ? ['partly', '–', 'draft_unshown']
          : isPartly(report)
            ? ['partly', '–', 'html_draft_partly']
            : ['clean', '✓', 'html_draft_clean'];
  const verdict = escapeText(say(locale, `report.${key}`, { n }));
  return `<li class="${kind}"><span class="verdict"><span aria-hidden="true">${mark}</span> ${verdict}</span> <span class="path">${escapeText(report.path)}</span></li>`;
}
