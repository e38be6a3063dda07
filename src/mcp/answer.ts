import { bySeverity } from '../registry/severity.js';
import type { JsonFinding, JsonReport } from '../report/machine/json.js';
import { excerpt } from '../text/excerpt.js';
import { shown } from './shown.js';

/** So many findings does an answer hold at most: who asks has to read them. */
const most = 100;

/** Characters of a draft that a finding quotes at most: it may be about all of it. */
const quoted = 200;

/** What a check comes to, for an assistant. Lines and columns from 1, offsets in UTF-16 units, ends exclusive. */
export function answerOf(report: JsonReport, source: string) {
  const { path, language, kind, networks, principles, notes = [], calendar } = report;
  const notesOf = (id: string) => notes.filter((note) => note.id === id).map(({ message }) => message);
  const findings = mostSevere(report.findings);
  return shown({
    verdict: verdictOf(report),
    ...countsOf(report),
    path,
    language,
    kind,
    networks,
    findings: findings.map((finding) => findingOf(finding, source)),
    ...(findings.length < report.findings.length && { more: report.findings.length - findings.length }),
    reasons: Object.fromEntries(findings.map(({ rule, why }) => [rule, why])),
    principles,
    notLookedAt: notesOf('not-checked'),
    assumed: notesOf('language-assumed'),
    ...(calendar && { calendar: calendar.notes.map(({ message }) => message) }),
  });
}

/**
 * What somebody can go by: `known` where all errors and warnings are in the baseline, `unchecked` where the draft was
 * not read, or no principle was looked at.
 */
function verdictOf(report: JsonReport): 'pass' | 'known' | 'review' | 'fail' | 'unchecked' {
  const { errors, warnings } = countsOf(report);
  const verdicts = Object.values(report.principles);
  if (report.kind === 'unchecked') return 'unchecked';
  if (errors > 0) return 'fail';
  if (warnings > 0) return 'review';
  if (verdicts.includes('known')) return 'known';
  return verdicts.every((verdict) => verdict === 'unchecked') ? 'unchecked' : 'pass';
}

function countsOf({ findings }: JsonReport) {
  const count = (asked: string) => findings.filter(({ severity, waived }) => severity === asked && !waived).length;
  return { errors: count('error'), warnings: count('warning'), suggestions: count('suggestion') };
}

/** In the order of the draft; of too many, the most severe, those that are waived last. */
function mostSevere(findings: readonly JsonFinding[]): readonly JsonFinding[] {
  if (findings.length <= most) return findings;
  const byWeight = (a: JsonFinding, b: JsonFinding): number =>
    Number(Boolean(a.waived)) - Number(Boolean(b.waived)) || bySeverity(a.severity, b.severity);
  const chosen = new Set([...findings].sort(byWeight).slice(0, most));
  return findings.filter((finding) => chosen.has(finding));
}

function findingOf(finding: JsonFinding, source: string) {
  const { rule, principle, severity, line, column, start, end, text, message, cell, waived, fix } = finding;
  return {
    rule,
    principle,
    severity,
    line,
    column,
    ...(cell && { cell }),
    start,
    end,
    text: excerpt(text, quoted),
    message,
    ...(fix && { fix: fix.map(({ start, end, text }) => ({ start, end, old: source.slice(start, end), new: text })) }),
    ...(finding.suggestions && { suggestions: finding.suggestions }),
    ...(finding.snippets && { insert: finding.snippets }),
    ...(waived && { waived }),
  };
}
