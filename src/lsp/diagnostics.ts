import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { JsonFinding as Finding, JsonReport } from '../report/machine/json.js';
import type { Rules, ToldRule } from './check.js';
import type { CheckedVersion } from './drafts.js';

export type { JsonFinding as Finding } from '../report/machine/json.js';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  suggestion: DiagnosticSeverity.Information,
} as const;

/** The range of two offsets. */
export const rangeOf = (document: TextDocument, { start, end }: { start: number; end: number }): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** The findings to show: all but the waived ones. */
export const shownIn = (report: JsonReport | undefined): Finding[] =>
  (report?.findings ?? []).filter(({ waived }) => !waived);

/** What an editor shows of a draft: its findings, or in one sentence why it was not checked. */
export function diagnosticsOf({ document, report, fault }: CheckedVersion, facts: Rules): Diagnostic[] {
  if (fault !== undefined) return fault.split('\n').map((sentence) => faultAt(document, sentence));
  return shownIn(report).map((finding) => diagnosticOf(document, finding, facts.get(finding.rule)));
}

/** One finding; those that the baseline covers are hints. */
export function diagnosticOf(document: TextDocument, finding: Finding, facts: ToldRule | undefined): Diagnostic {
  const { rule, severity, baselined } = finding;
  return {
    range: rangeOf(document, finding),
    severity: baselined ? DiagnosticSeverity.Hint : severities[severity],
    code: rule,
    ...(facts?.page && { codeDescription: { href: facts.page } }),
    source: 'redlint',
    message: messageOf(finding),
  };
}

/** The sentence, after the name of the piece that it is about. */
export const messageOf = ({ piece, message }: Finding): string =>
  piece === undefined ? message : `${piece}: ${message}`;

/** A mistake in the config is shown in the first line of each draft that uses it. */
const faultAt = (document: TextDocument, message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().search(/[\r\n]|$/)) },
  severity: DiagnosticSeverity.Error,
  code: 'config',
  source: 'redlint',
  message,
});
