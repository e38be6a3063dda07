import { isDocument } from '../../draft/form.js';
import type { Calendar, Report } from '../../lint/report.js';
import { snippetsOf } from '../../registry/snippet.js';
import type { Format, View } from '../format.js';
import { calendarSentence } from '../said/calendar.js';
import { type AlsoShown, foundIn, type ShownFinding, totalsOf, unshownIn } from '../said/found.js';
import { notesOn, unreadNotes } from '../said/notes.js';
import { countByRule, isKnown, type RuleCount, stands } from '../said/statistics.js';
import { trendOf } from '../said/trend.js';
import { jsonPieces } from './in-json.js';

/**
 * Everything known about a run, for programs. Lines and columns from 1; columns and offsets in UTF-16 units; ends
 * exclusive.
 */
export const json: Format = (reports, view, unread = []) => {
  const { drafts, error, warning, suggestion, fixable } = totalsOf(reports);
  const notShown = reports.reduce((sum, report) => sum + unshownIn(report), 0);
  const { name, version } = view.tool;
  const trend = trendOf(reports, view);
  return jsonPieces({
    version: 1,
    tool: { name, version },
    ...(view.run && { date: view.run.today }),
    ...(view.run?.made && { made: view.run.made }),
    reports: reportsOf(reports, view),
    unread: unreadNotes(unread, view.locale).map(({ path, message }) => ({ path, message })),
    summary: {
      drafts,
      unread: unread.length,
      errors: error,
      warnings: warning,
      suggestions: suggestion,
      fixable,
      ...(notShown > 0 && { notShown }),
    },
    statistics: countByRule(reports, view),
    ...(view.run?.whole && { counts: countByRule(view.run.whole, view, stands).map(sumsOf) }),
    ...(view.run?.baseline && { baseline: view.run.baseline, known: countByRule(reports, view, isKnown) }),
    ...(trend && { trend }),
  });
};

const sumsOf = ({ rule, error, warning, suggestion }: RuleCount) => ({ rule, error, warning, suggestion });

function* reportsOf(reports: readonly Report[], view: View) {
  for (const report of reports) yield reportOf(report, view);
}

/** A report in the json format. */
export type JsonReport = ReturnType<typeof reportOf>;

/** A finding in it. */
export type JsonFinding = ReturnType<typeof findingOf>;

/** One draft's report with its sentences and places. */
export function reportOf(report: Report, view: View, beside: AlsoShown = 'waived') {
  const { path, language, languageAssumed, isWordless, kind, networks, silent, principles } = report;
  const findings = foundIn([report], view, beside).map(findingOf);
  const notes = notesOn(report, view).map(({ id, message }) => ({ id, message }));
  return {
    path,
    language: language ?? null,
    ...(languageAssumed && !isWordless && { languageAssumed }),
    kind,
    networks,
    findings,
    principles,
    silent,
    ...(notes.length > 0 && { notes }),
    ...(report.calendar && { calendar: calendarOf(report.calendar, view) }),
    ...(report.pieces && { pieces: report.pieces.map((piece) => ({ ...piece, language: piece.language ?? null })) }),
  };
}

/** The posts of a calendar, and the notes on the whole. */
function calendarOf({ preset, posts, notes, copies }: Calendar, view: View) {
  return {
    preset,
    posts: posts.map(({ language, silent, ...post }) => ({ ...post, language: language ?? null, silent })),
    notes: notes.map((note) => ({ ...note, message: calendarSentence(note, view.locale) })),
    ...(copies && { copies }),
  };
}

function findingOf({ finding, from, to, sentence, why, report }: ShownFinding) {
  const snippets = snippetsOf(finding.data).map(({ edit }) => edit);
  const { rule, principle, severity, networks, at, fix, clean, unfixed, suggest, cases, alsoIn } = finding;
  const { waived, baselined, cell, piece } = finding;
  return {
    rule,
    principle,
    severity,
    ...(networks && { networks }),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    start: at.start,
    end: at.end,
    text: at.text,
    message: sentence,
    why,
    ...(cell && { cell }),
    ...(piece !== undefined && { piece }),
    ...(isDocument(report.path) && { paragraph: from.line }),
    ...(fix && { fix }),
    ...(cases !== undefined && { cases }),
    ...(clean !== undefined && { clean }),
    ...(unfixed && { unfixed }),
    ...(suggest && { suggestions: suggest }),
    ...(snippets.length > 0 && { snippets }),
    ...(alsoIn && { alsoIn }),
    ...(waived && { waived: { reason: waived.reason, by: waived.by, until: waived.until, house: waived.house } }),
    ...(baselined && { baselined }),
  };
}
