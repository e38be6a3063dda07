import { type Diagnostic, forEachDiagnostic, linter, setDiagnostics } from '@codemirror/lint';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Found } from '../findings/findings.js';

/** From this length on a mark is a thin line, in which others can be seen. In UTF-16 units. */
export const long = 80;

/** Points at the finding that is being looked at, until the text there changes. */
export const pointAt = StateEffect.define<{ readonly from: number; readonly to: number }>();
const pointed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects }) {
    const at = effects.find((effect) => effect.is(pointAt))?.value;
    if (!at) return before.map(changes);
    return at.to > at.from
      ? Decoration.set(Decoration.mark({ class: 'pointed' }).range(at.from, at.to))
      : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What lets marks be seen and told. */
export const marks = [
  pointed,
  // Where there is no mouse, what a finger touches is told at the edge.
  linter(null, { tooltipFilter: (found) => (matchMedia('(hover: hover)').matches ? [...found] : []) }),
];

/** Marks the findings in the text, and no others. */
export function mark(view: EditorView, found: readonly Found[]): void {
  const { length } = view.state.doc;
  const diagnostics = found.map((finding): Diagnostic & { finding: Found } => {
    const from = Math.min(finding.from, length);
    const to = Math.min(Math.max(finding.to, from), length);
    return {
      from,
      to,
      severity: finding.severity === 'suggestion' ? 'info' : finding.severity,
      message: finding.message,
      markClass: `${to - from > long ? 'long' : 'short'}-${finding.severity}`,
      finding,
    };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Where a finding stands now, after changes that nothing has looked at yet. */
export function placeOf(view: EditorView, finding: Found): { from: number; to: number } {
  let place = { from: Math.min(finding.from, view.state.doc.length), to: Math.min(finding.to, view.state.doc.length) };
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if ((diagnostic as Diagnostic & { finding?: Found }).finding === finding) place = { from, to };
  });
  return place;
}
