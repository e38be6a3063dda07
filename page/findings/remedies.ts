import { type Change, withoutOverlaps } from '../editor/changes.js';
import type { Editor } from '../editor/editor.js';
import { t } from '../messages/texts.js';
import { toastUndoable } from '../messages/toast.js';
import { type Finding, safeChanges } from './findings.js';

export type Remedies = ReturnType<typeof createRemedies>;

/** Applies remedies on a click, with undo. `changed` is called after the text has changed. */
export function createRemedies(editor: Editor, all: () => readonly Finding[], changed: () => void) {
  function apply(changes: readonly Change[]): void {
    editor.change(changes);
    toastUndoable(changes.length > 1 ? t('changed_many', { n: changes.length }) : t('changed'), editor);
    changed();
  }

  /** A finding with its remedies at their current places: the text before them may have changed. */
  function moved(finding: Finding): Finding {
    const by = editor.placeOf(finding).from - finding.from;
    const there = ({ from, to, insert }: Change) => ({ from: from + by, to: to + by, insert });
    const remedies = finding.remedies.map(({ kind, changes }) => ({ kind, changes: changes.map(there) }));
    return { ...finding, remedies };
  }

  return {
    /** Applies a remedy by its index in the finding. */
    apply(finding: Finding, index: number): void {
      const remedy = moved(finding).remedies[index];
      if (remedy) apply(remedy.changes);
    },
    /** Applies the first remedy of each finding that still exists. */
    applyAll(found: readonly Finding[]): void {
      const keys = new Set(found.map(({ key }) => key));
      const left = all().filter(({ key }) => keys.has(key));
      apply(withoutOverlaps(left.flatMap((finding) => moved(finding).remedies[0]?.changes ?? [])));
    },
    applySafe: () => apply(safeChanges(all().map(moved))),
  };
}
