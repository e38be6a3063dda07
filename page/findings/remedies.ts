import { type Change, withoutOverlaps } from '../editor/changes.js';
import type { Editor } from '../editor/editor.js';
import { t } from '../messages/texts.js';
import { toast, toastUndoable } from '../messages/toast.js';
import type { Finding, Remedy } from './findings.js';

export type Remedies = ReturnType<typeof createRemedies>;

/** Applies remedies on a click, with undo. `changed` is called after the text has changed. */
export function createRemedies(editor: Editor, all: () => readonly Finding[], changed: () => void) {
  function apply(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    editor.change(changes);
    toastUndoable(changes.length > 1 ? t('changed_many', { n: changes.length }) : t('changed'), editor);
    changed();
  }

  /** Remedies that a click has already applied: another click on one finds other words, and need not say so. */
  const applied = new WeakSet<Remedy>();

  /** The changes of a remedy at their current places; none when the words there are no longer the same. */
  function changesNow({ changes }: Remedy): Change[] {
    const now = changes.map(editor.changeNow);
    return now.every((change) => change !== undefined) ? now : [];
  }

  const firstOf = ({ remedies: [remedy] }: Finding): Change[] => (remedy ? changesNow(remedy) : []);

  return {
    /** Applies a remedy by its index in the finding. */
    apply(finding: Finding, index: number): void {
      const remedy = finding.remedies[index];
      if (!remedy) return;
      const changes = changesNow(remedy);
      if (changes.length === 0 && !applied.has(remedy)) toast(t('changed_since'));
      applied.add(remedy);
      apply(changes);
    },
    /** Applies the first remedy of each finding that still exists. */
    applyAll(found: readonly Finding[]): void {
      const keys = new Set(found.map(({ key }) => key));
      apply(withoutOverlaps(all().flatMap((finding) => (keys.has(finding.key) ? firstOf(finding) : []))));
    },
    applySafe(): void {
      const safe = (finding: Finding) => finding.remedies.filter(({ kind }) => kind === 'fix').flatMap(changesNow);
      apply(withoutOverlaps(all().flatMap(safe)));
    },
  };
}
