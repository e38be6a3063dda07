import { type Diagnostic, forEachDiagnostic, linter, setDiagnostics } from '@codemirror/lint';
import { type ChangeDesc, ChangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Severity } from '../../src/contract.js';
import type { Change } from './changes.js';

/** A mark in the text, and what is shown on hover. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly message: string;
}

/** From this length on a mark is a thin line, so that marks inside it can be seen. In UTF-16 units. */
export const longMark = 80;

/** Highlights the current mark until the text there changes. */
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

/** The text that the marks are about, and how it has changed since. */
interface Marked {
  readonly doc: Text;
  readonly changes: ChangeDesc;
}

const isMarked = StateEffect.define<null>();
const markedOf = (doc: Text): Marked => ({ doc, changes: ChangeSet.empty(doc.length).desc });
const marked = StateField.define<Marked>({
  create: ({ doc }) => markedOf(doc),
  update({ doc, changes }, { newDoc, changes: more, docChanged, effects }) {
    if (effects.some((effect) => effect.is(isMarked))) return markedOf(newDoc);
    return { doc, changes: docChanged ? changes.composeDesc(more.desc) : changes };
  },
});

/**
 * A change to the text that the marks are about, as a change to the text as it is now; undefined when the words there
 * are no longer the same.
 */
export function changeNow({ state }: EditorView, { from, to, insert }: Change): Change | undefined {
  const { doc, changes } = state.field(marked);
  if (to > changes.length) return undefined;
  if (from === to && changes.touchesRange(from)) return undefined;
  const now = { from: changes.mapPos(from, 1), to: changes.mapPos(to, from === to ? 1 : -1), insert };
  const isSame = now.from <= now.to && state.sliceDoc(now.from, now.to) === doc.sliceString(from, to);
  return isSame ? now : undefined;
}

/** The extensions that show marks and their messages. */
export const markExtensions = [
  pointed,
  marked,
  // Without a mouse, the message of a touched mark is shown at the edge.
  linter(null, { tooltipFilter: (found) => (matchMedia('(hover: hover)').matches ? [...found] : []) }),
];

/** Shows these marks, and no others. */
export function showMarks(view: EditorView, marks: readonly Mark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks.map((mark): Diagnostic & { mark: Mark } => {
    const from = Math.min(mark.from, length);
    const to = Math.min(Math.max(mark.to, from), length);
    const { severity, message } = mark;
    return {
      from,
      to,
      severity: severity === 'suggestion' ? 'info' : severity,
      message,
      markClass: `${to - from > longMark ? 'long' : 'short'}-${severity}`,
      mark,
    };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics), { effects: isMarked.of(null) });
}

/** The current place of a mark, after changes that have not been checked yet. */
export function placeOf(view: EditorView, mark: Mark): { from: number; to: number } {
  let place = { from: Math.min(mark.from, view.state.doc.length), to: Math.min(mark.to, view.state.doc.length) };
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if ((diagnostic as Diagnostic & { mark?: Mark }).mark === mark) place = { from, to };
  });
  return place;
}
