import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../rule.js';
import { rangeOf } from './diagnostics.js';

/** Edits of a text, in the protocol's form. */
const textEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));

/** Edits of one document. */
export const workspaceEdit = (document: TextDocument, edits: readonly Edit[]): WorkspaceEdit => ({
  changes: { [document.uri]: textEdits(document, edits) },
});

/** The one edit that turns a text into another: their common beginning and end are not touched. */
export function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  // A pair of UTF-16 units, or CRLF, is never split.
  if (/[\ud800-\udbff\r]/.test(before[head - 1] ?? '')) head--;
  if (/[\udc00-\udfff\n]/.test(before[before.length - tail] ?? '')) tail = Math.max(0, tail - 1);
  return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}
