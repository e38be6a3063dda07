import type { Report } from '../lint/report.js';
import { withoutEdits } from '../snippet.js';
import { paragraphStarts } from './text.js';

/** The report of a Word document: its lines are the document's paragraphs, and a person makes its fixes. */
export function asDocument(report: Report): Report {
  const { text } = report.source;
  const findings = report.findings.map(({ fix, clean: _, ...found }) => {
    const finding = { ...found, data: withoutEdits(found.data) };
    const [edit] = fix ?? [];
    const isWhole = fix?.length === 1 && edit?.start === finding.at.start && edit.end === finding.at.end;
    return isWhole && edit.text !== '' ? { ...finding, suggest: [asTyped(edit.text)] } : finding;
  });
  return { ...report, source: { text, starts: paragraphStarts(text) }, findings };
}

/** A text as people type it in a word processor, without Markdown. */
const asTyped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
