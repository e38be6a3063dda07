import { say } from '../../messages/messages.js';
import type { Edit, Severity } from '../../rule.js';
import { excerpt } from '../../text/excerpt.js';
import type { Place } from '../../text/span.js';
import { fingerprintsOf } from '../fingerprints.js';
import type { Format, View } from '../format.js';
import { bySeverityOf, foundIn, type ShownFinding } from '../said/found.js';
import { type Note, notesWithSheets, unreadNotes } from '../said/notes.js';
import { groupOf, pageOf } from '../said/sentence.js';
import { uriOf } from '../uri.js';
import { visible } from '../visible.js';
import { inJson } from './in-json.js';

/** How many results of one run GitHub code scanning keeps. */
const mostResults = 5000;
/** A finding over more lines concerns the draft as a whole and is shown on its first line. */
const mostLines = 3;
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'note' };
const problems: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'recommendation',
};

/**
 * SARIF 2.1.0 as GitHub code scanning wants it. Of more than 5,000 results the most severe are kept, and a notification
 * says so.
 */
export const sarif: Format = function* (reports, view, unread = []) {
  const all = foundIn(reports, view, 'waived');
  const kept = all.length > mostResults ? all.toSorted(byWeight).slice(0, mostResults) : all;
  const rules = [...new Map(kept.map((found) => [found.finding.rule, found])).values()];
  const places = new Map(rules.map(({ finding }, index) => [finding.rule, index]));
  const fingerprints = fingerprintsOf(kept);
  const cut = say(view.locale, 'report.cut', { kept: kept.length, all: all.length });
  const notifications = [
    ...unreadNotes(unread, view.locale).map((note) => notificationOf(note, 'error')),
    ...notesWithSheets(reports, view).map((note) => notificationOf(note, 'note')),
    ...(all.length > mostResults ? [{ level: 'warning', message: { text: cut } }] : []),
  ];
  yield inJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(rules, view) },
        automationDetails: { id: `${view.tool.name}/` },
        language: view.locale,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: notifications }],
        results: kept.map((found) => ({
          ...resultOf(found, view),
          ruleIndex: places.get(found.finding.rule),
          partialFingerprints: { primaryLocationLineHash: fingerprints.get(found.finding) },
        })),
      },
    ],
  });
};

const notificationOf = ({ id, message, paths }: Note, level: 'error' | 'note') => ({
  descriptor: { id },
  level,
  message: { text: visible(message) },
  locations: paths.map((path) => ({ physicalLocation: { artifactLocation: { uri: uriOf(path) } } })),
});

/** For sorting: the most severe first, waived ones last. */
const byWeight = (a: ShownFinding, b: ShownFinding): number =>
  Number(Boolean(a.finding.waived)) - Number(Boolean(b.finding.waived)) || bySeverityOf(a, b);

function driverOf(rules: readonly ShownFinding[], view: View) {
  const { name, version, homepage } = view.tool;
  return {
    name,
    version,
    semanticVersion: version,
    ...(homepage && { informationUri: homepage }),
    rules: rules.map((found) => ruleOf(found, view)),
  };
}

function ruleOf({ finding, title, why, principle }: ShownFinding, view: View) {
  const page = pageOf(finding, view);
  const reasons = principle ? [why, `${principle.number}. ${principle.title}. ${principle.why}`] : [why];
  const severity = view.registry.rules.get(finding.rule)?.rule.severity ?? finding.severity;
  return {
    id: finding.rule,
    name: inPascalCase(finding.rule),
    shortDescription: { text: title },
    fullDescription: { text: excerpt(why, 1024) },
    help: { text: reasons.join('\n\n'), markdown: reasons.join('\n\n') },
    ...(page && { helpUri: page }),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [groupOf(finding)], 'problem.severity': problems[severity] },
  };
}

/** SARIF wants a rule's name to differ from its id. */
const inPascalCase = (id: string): string => id.replace(/(?:^|[-/])(.)/gu, (_, letter: string) => letter.toUpperCase());

function resultOf({ report, finding, from, to, placeOf, message }: ShownFinding, view: View) {
  const { rule, principle, severity, fix, suggest, waived } = finding;
  const artifactLocation = { uri: uriOf(report.path) };
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(from, to) } }],
    suppressions: waived
      ? [
          {
            kind: waived.house ? 'external' : 'inSource',
            status: 'accepted',
            ...(waived.reason && { justification: waived.reason }),
          },
        ]
      : [],
    ...(fix &&
      fix.length > 0 && {
        fixes: [
          {
            description: { text: say(view.locale, 'report.fix') },
            artifactChanges: [{ artifactLocation, replacements: replacementsOf(placeOf, fix) }],
          },
        ],
      }),
    properties: { severity, principle, ...(suggest && { suggestions: suggest }) },
  };
}

function regionOf(from: Place, to: Place) {
  const start = { startLine: from.line, startColumn: from.column };
  return to.line - from.line > mostLines
    ? { startLine: from.line }
    : { ...start, endLine: to.line, endColumn: to.column };
}

function replacementsOf(placeOf: ShownFinding['placeOf'], edits: readonly Edit[]) {
  return edits.map(({ start, end, text }) => {
    const from = placeOf(start);
    const to = placeOf(end);
    return {
      deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
      insertedContent: { text },
    };
  });
}
