import type { Edit } from '../rule.js';
import { lastAt } from '../text/ranges.js';
import { counts, type Finding } from './report.js';

/** A text after its safe fixes, and the findings whose fixes were applied. */
export interface Fixed {
  readonly text: string;
  readonly applied: readonly Finding[];
}

/**
 * Applies the fixes of the findings that count. A fix is applied whole or not at all; one that touches an edit already
 * taken waits for the next round.
 */
export function applyFixes(source: string, findings: readonly Finding[]): Fixed {
  const taken: Edit[] = [];
  const applied: Finding[] = [];
  for (const finding of findings) {
    const edits = finding.fix ?? [];
    if (edits.length === 0 || !counts(finding)) continue;
    if (edits.some((edit) => isTouched(taken, edit))) continue;
    for (const edit of edits) taken.splice(lastAt(taken, edit.start) + 1, 0, edit);
    applied.push(finding);
  }
  let text = '';
  let at = 0;
  for (const edit of taken) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: text + source.slice(at), applied };
}

/** Does one of the edits, which are in source order, touch another? */
function isTouched(taken: readonly Edit[], edit: Edit): boolean {
  const last = taken[lastAt(taken, edit.end)];
  return last !== undefined && last.end >= edit.start;
}
