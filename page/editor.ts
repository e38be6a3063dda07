import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { type Diagnostic, forEachDiagnostic, linter, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  placeholder,
  type ViewUpdate,
} from '@codemirror/view';
import type { Change, Found } from './findings.js';
import { type PastedLink, withLinks } from './pasted-links.js';

/** What the editor tells the page. */
export interface Heard {
  /** May links stand in the text as Markdown writes them? */
  takesLinks(): boolean;
  /** `isAnother`: nothing of the text before is left. */
  changed(text: string, isAnother: boolean): void;
  /** The cursor came to stand there, by a click or a key. */
  moved(offset: number): void;
  /** Pictures and files from the clipboard. */
  pasted(files: readonly File[]): void;
}

export type Editor = ReturnType<typeof createEditor>;

/** From this length on a mark is a thin line, in which others can be seen. In UTF-16 units. */
const long = 80;

const silent = Annotation.define<boolean>();

/** Points at the finding that is being looked at, until the text there changes. */
const pointAt = StateEffect.define<{ readonly from: number; readonly to: number }>();
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

/** The text with its marks. */
export function createEditor(parent: HTMLElement, doc: string, labels: () => Record<string, string>, heard: Heard) {
  const hint = new Compartment();
  const extensions = [listening(heard), taking(heard), hint.of([]), looks(labels)];
  const view = new EditorView({ parent, state: EditorState.create({ doc, extensions }) });
  return {
    get text() {
      return view.state.doc.toString();
    },
    /** Puts another text in its place; undo brings the old one back. */
    replace(text: string) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.paste' });
    },
    /** Shows a text with a past of its own; what it gives brings back what was there, and what undo knew of it. */
    lend(text: string): () => void {
      const before = view.state;
      view.setState(EditorState.create({ doc: text, extensions }));
      return () => view.setState(before);
    },
    change(changes: readonly Change[]) {
      view.dispatch({ changes: [...changes], userEvent: 'input.fix', scrollIntoView: false });
    },
    undo: () => undo(view),
    redo: () => redo(view),
    focus: () => view.focus(),
    /** Points at a finding to which the cursor came by itself. */
    point(finding: Found) {
      const { from, to } = placeOf(view, finding);
      view.dispatch({ effects: pointAt.of({ from, to: Math.min(to, from + long) }) });
    },
    mark: (found: readonly Found[]) => mark(view, found),
    /** Where a finding stands now, after changes that nothing has looked at yet. */
    placeOf: (finding: Found) => placeOf(view, finding),
    goTo(finding: Found, focus: boolean) {
      const { from, to } = placeOf(view, finding);
      const shown = to - from > long ? from : to;
      view.dispatch({
        selection: { anchor: from, head: shown },
        effects: [EditorView.scrollIntoView(from, { y: 'center' }), pointAt.of({ from, to: shown })],
        annotations: silent.of(true),
      });
      if (focus) view.focus();
    },
    /** Reads the labels anew, with what stands where nothing is written. */
    relabel: (text: string) => view.dispatch({ effects: hint.reconfigure(placeholder(text)) }),
  };
}

const listening = ({ changed, moved }: Heard) =>
  EditorView.updateListener.of((update) => {
    if (update.docChanged) changed(update.state.doc.toString(), isAnother(update));
    const told = update.transactions.some((transaction) => transaction.annotation(silent));
    if (update.selectionSet && !update.docChanged && !told) moved(update.state.selection.main.head);
  });

/** The links of the HTML that comes beside a pasted text. Nothing of it is loaded or run. */
function linksIn(html: string): PastedLink[] {
  if (!/<a\s/i.test(html)) return [];
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('a[href]')].map((link) => ({
    words: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
    url: link.getAttribute('href') ?? '',
  }));
}

/** Is nothing of a text left that was there? */
function isAnother({ changes, startState }: ViewUpdate): boolean {
  let kept = startState.doc.length;
  changes.iterChangedRanges((from, to) => {
    kept -= to - from;
  });
  return kept === 0 && startState.doc.length > 0;
}

const taking = ({ pasted, takesLinks }: Heard) =>
  EditorView.domEventHandlers({
    paste(event, view) {
      const { clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      const plain = clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0 && plain === '') {
        pasted(files);
        return true;
      }
      const linked = withLinks(plain, linksIn(clipboardData?.getData('text/html') ?? ''));
      if (linked === plain || !takesLinks()) return false;
      view.dispatch(view.state.replaceSelection(linked), { userEvent: 'input.paste', scrollIntoView: true });
      return true;
    },
    // The page takes files, wherever they are dropped.
    drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
  });

const looks = (labels: () => Record<string, string>) => [
  history(),
  drawSelection(),
  pointed,
  keymap.of([...defaultKeymap, ...historyKeymap]),
  EditorView.lineWrapping,
  // Where there is no mouse, what a finger touches is told at the edge.
  linter(null, { tooltipFilter: (found) => (matchMedia('(hover: hover)').matches ? [...found] : []) }),
  // The name of the build is the nonce that lets styles pass the content security policy.
  EditorView.cspNonce.of(document.documentElement.dataset.build ?? ''),
  EditorView.contentAttributes.of(labels),
  EditorState.tabSize.of(2),
  theme,
];

function mark(view: EditorView, found: readonly Found[]): void {
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

function placeOf(view: EditorView, finding: Found): { from: number; to: number } {
  let place = { from: Math.min(finding.from, view.state.doc.length), to: Math.min(finding.to, view.state.doc.length) };
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if ((diagnostic as Diagnostic & { finding?: Found }).finding === finding) place = { from, to };
  });
  return place;
}

const underline = (line: string, color: string) => ({
  backgroundColor: `var(--${color}-back)`,
  borderBottom: `${line} var(--${color})`,
  paddingBottom: '1px',
  borderRadius: '2px 2px 0 0',
});

const theme = EditorView.theme({
  '&': { fontSize: 'var(--post)', color: 'var(--text)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { padding: '1rem 0 1.25rem', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 1.35rem' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '2px' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': { backgroundImage: 'none' },
  '.long-suggestion': { borderBottom: '1px dotted var(--suggestion)' },
  '.long-warning': { borderBottom: '1px solid var(--warning)' },
  '.long-error': { borderBottom: '3px double var(--error)' },
  '.short-suggestion': underline('2px dotted', 'suggestion'),
  '.short-warning': underline('2px solid', 'warning'),
  '.short-error': underline('4px double', 'error'),
  '.pointed': { outline: '2px solid var(--accent)', outlineOffset: '-1px', borderRadius: '3px' },
  '.cm-selectionBackground': { background: 'var(--selected) !important' },
  '.cm-tooltip': {
    background: 'var(--card)',
    color: 'var(--text)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: 'var(--lifted)',
    maxWidth: '26rem',
    fontSize: '.95rem',
    overflow: 'hidden',
  },
  '.cm-diagnostic': { padding: '.5rem .8rem', borderLeftWidth: '4px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--suggestion)' },
});
