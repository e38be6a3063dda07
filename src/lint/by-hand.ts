import { replacedSnippets } from '../registry/snippet.js';
import type { Finding } from './report.js';

/** The slots of a message about a text that is not the one that was read: snippets become words only. */
export const withoutEdits = (data: Finding['data']): Finding['data'] =>
  replacedSnippets(data, ({ snippet }) => snippet);

/**
 * A finding in a file that only a person changes, such as a Word document: a fix of exactly what was found becomes a
 * suggestion, as people type it there; other edits go.
 */
export function byHand({ fix, ...found }: Finding, typed: (text: string) => string): Finding {
  const finding = { ...found, data: withoutEdits(found.data) };
  const [edit] = fix ?? [];
  const isWhole = fix?.length === 1 && edit?.start === finding.at.start && edit.end === finding.at.end;
  return isWhole && edit.text !== '' ? { ...finding, suggest: [typed(edit.text)] } : finding;
}
