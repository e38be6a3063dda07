import type { Report, Unread } from '../../lint/report.js';
import type { SourceText } from '../../text/source-text.js';
import { type Place, placesFrom } from '../../text/span.js';
import type { Format, View } from '../format.js';
import { foundIn, type ShownFinding } from '../said/found.js';
import { type Note, notesWithSheets, unreadNotes } from '../said/notes.js';
import { pageOf } from '../said/sentence.js';
import { asOneEdit } from '../said/whole-words.js';
import { plainPath } from '../uri.js';
import { visible } from '../visible.js';
import { jsonPieces } from './in-json.js';

const severities = { error: 'ERROR', warning: 'WARNING', suggestion: 'INFO' } as const;

/** Reviewdog's diagnostics. Columns from 1 in bytes of UTF-8, ends exclusive. */
export const rdjson: Format = (reports, view, unread = []) =>
  jsonPieces({
    source: { name: view.tool.name, ...(view.tool.homepage && { url: view.tool.homepage }) },
    diagnostics: diagnosticsOf(reports, view, unread),
  });

function* diagnosticsOf(reports: readonly Report[], view: View, unread: readonly Unread[]) {
  for (const note of unreadNotes(unread, view.locale)) yield diagnosticOf(note, note.path, 'ERROR');
  for (const report of reports) {
    yield* diagnosticsOn(report, view);
    for (const note of notesWithSheets([report], view)) yield diagnosticOf(note, report.path, 'INFO');
  }
}

/** A note on a draft as a whole has no range. */
const diagnosticOf = ({ id, message }: Note, path: string, severity: 'ERROR' | 'INFO') => ({
  message: visible(message),
  location: { path: plainPath(path) },
  severity,
  code: { value: id },
});

function diagnosticsOn(report: Report, view: View) {
  const found = foundIn([report], view);
  if (found.length === 0) return [];
  const placeOf = bytePlacesOf(report.source);
  const range = ({ start, end }: { start: number; end: number }) => ({ start: placeOf(start), end: placeOf(end) });
  return found.map(({ finding, message, why, principle }: ShownFinding) => {
    const { fix, suggest = [], at } = finding;
    // Suggestions are alternatives, of which a reviewer takes one: a fix is one of them, whole.
    const edits = fix ? [asOneEdit(report.source.text, fix)] : suggest.map((text) => ({ ...at, text }));
    return {
      message: `${message}\n${principle ? `${why} (${principle.number}, ${principle.id})` : why}`,
      location: { path: plainPath(report.path), range: range(at) },
      severity: severities[finding.severity],
      code: { value: finding.rule, ...(pageOf(finding, view) && { url: pageOf(finding, view) }) },
      ...(edits.length > 0 && { suggestions: edits.map((edit) => ({ range: range(edit), text: edit.text })) }),
    };
  });
}

/** Places with columns in bytes; one pass over the source, however many findings there are. */
function bytePlacesOf({ text: source, starts, numbers }: SourceText): (offset: number) => Place {
  const placeOf = placesFrom(starts, numbers);
  const bytes = new Float64Array(source.length + 1);
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const paired = unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
    bytes[i + 1] = (bytes[i] as number) + (unit < 0x80 ? 1 : unit < 0x800 ? 2 : paired);
  }
  return (offset) => {
    const { line, column } = placeOf(offset);
    return { line, column: (bytes[offset] as number) - (bytes[offset - column + 1] as number) + 1 };
  };
}
