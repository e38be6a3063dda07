import { byHand } from '../lint/by-hand.js';
import type { Report } from '../lint/report.js';
import { paragraphStarts } from './text.js';

/** The report of a Word document: its lines are the document's paragraphs, and a person makes its fixes. */
export function asDocument(report: Report): Report {
  const { text } = report.source;
  const findings = report.findings.map(({ clean: _, ...finding }) => byHand(finding, asTyped));
  return { ...report, source: { text, starts: paragraphStarts(text) }, findings };
}

/** A text as people type it in a word processor, without Markdown. */
const asTyped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
