import type { Editor } from './editor.js';
import { apart, type Change, type Found, safeChanges } from './findings.js';
import { t } from './texts.js';
import { undoable } from './toast.js';

export type Remedies = ReturnType<typeof createRemedies>;

/** Does at a click something about findings; another takes it back. `changed` hears when the text has. */
export function createRemedies(editor: Editor, all: () => readonly Found[], changed: () => void) {
  function apply(changes: readonly Change[]): void {
    editor.change(changes);
    undoable(changes.length > 1 ? t('changed_many', { n: changes.length }) : t('changed'), editor);
    changed();
  }

  /** A remedy by its place among those of the finding, where that stands now: what is written before it may have changed. */
  function changesOf(finding: Found, index: number): Change[] {
    const by = editor.placeOf(finding).from - finding.from;
    const changes = finding.remedies[index]?.changes ?? [];
    return changes.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }));
  }

  return {
    apply(finding: Found, index: number): void {
      if (finding.remedies[index]) apply(changesOf(finding, index));
    },
    /** The first remedy of each of them that is still there. */
    applyAll(found: readonly Found[]): void {
      const keys = new Set(found.map(({ key }) => key));
      const left = all().filter(({ key }) => keys.has(key));
      apply(apart(left.flatMap((finding) => changesOf(finding, 0))));
    },
    applySafe: () => apply(safeChanges(all())),
  };
}
