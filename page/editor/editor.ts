import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import type { Change } from './changes.js';
import { drawnPictures, type PicturesIn } from './drawn.js';
import { editorTheme } from './look.js';
import { changeNow, longMark, type Mark, markExtensions, placeOf, pointAt, showMarks } from './marks.js';
import { rowsAsLines, withMarks } from './pasted.js';
import { hasTable, runsIn } from './pasted-runs.js';

/** The events of the editor. */
export interface EditorEvents {
  /** May the text contain Markdown? */
  takesMarks(): boolean;
  /** `isAnother`: nothing of the previous text is left. */
  changed(text: string, isAnother: boolean): void;
  /** The cursor was moved there by a click or a key. */
  moved(offset: number): void;
  /** Pictures and files from the clipboard. */
  pasted(files: readonly File[]): void;
  /** A table was pasted: its rows are lines now. */
  tabled(): void;
}

export type Editor = ReturnType<typeof createEditor>;

const silent = Annotation.define<boolean>();

/** The text with its marks. */
export function createEditor(parent: HTMLElement, doc: string, events: EditorEvents) {
  const hint = new Compartment();
  const drawn = new Compartment();
  let language: string | undefined;
  const labels = () => ({
    lang: language ?? locale(),
    spellcheck: 'true',
    'aria-labelledby': 'draft-title',
    'aria-describedby': 'draft-help',
  });
  const named = EditorView.contentAttributes.of(labels);
  const extensions = [listening(events), taking(events), drawn.of([]), hint.of([]), named, basics()];
  const view = new EditorView({ parent, state: EditorState.create({ doc, extensions }) });
  return {
    get text() {
      return view.state.doc.toString();
    },
    /** Replaces the text; undo brings the old one back. */
    replace(text: string) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.paste' });
    },
    /** Shows a text with its own history; the function returned restores the previous text and its history. */
    lend(text: string): () => void {
      const before = view.state;
      view.setState(EditorState.create({ doc: text, extensions }));
      return () => view.setState(before);
    },
    change(changes: readonly Change[]) {
      view.dispatch({ changes: [...changes], userEvent: 'input.fix', scrollIntoView: false });
    },
    /** Selects a part of the text, for other words to be written there. */
    select: (from: number, to: number) => selectIn(view, from, to),
    undo: () => undo(view),
    redo: () => redo(view),
    focus: () => view.focus(),
    /** Highlights the mark that the cursor reached by itself. */
    point: (mark: Mark) => pointIn(view, mark),
    /**
     * Names the language of the text, in which the browser spells and a screen reader speaks; undefined = not known.
     */
    speak(code: string | undefined) {
      language = code;
    },
    show: (marks: readonly Mark[]) => showMarks(view, marks),
    placeOf: (mark: Mark) => placeOf(view, mark),
    /** A change for a mark, at its current place; undefined when the words there are no longer the same. */
    changeNow: (change: Change) => changeNow(view, change),
    goTo(mark: Mark, focus: boolean) {
      const { from, to } = placeOf(view, mark);
      const shown = to - from > longMark ? from : to;
      view.dispatch({
        selection: { anchor: from, head: shown },
        effects: [EditorView.scrollIntoView(from, { y: 'center' }), pointAt.of({ from, to: shown })],
        annotations: silent.of(true),
      });
      if (focus) view.focus();
    },
    /** Draws the pictures instead of the marks that name them; again when more is known of them. */
    draw: (picturesIn: PicturesIn) => view.dispatch({ effects: drawn.reconfigure(drawnPictures(picturesIn)) }),
    /** Updates labels and placeholder to the current language. */
    relabel: () => view.dispatch({ effects: hint.reconfigure(placeholder(t('placeholder'))) }),
  };
}

function pointIn(view: EditorView, mark: Mark): void {
  const { from, to } = placeOf(view, mark);
  view.dispatch({ effects: pointAt.of({ from, to: Math.min(to, from + longMark) }) });
}

function selectIn(view: EditorView, from: number, to: number): void {
  const effects = EditorView.scrollIntoView(from, { y: 'center' });
  view.dispatch({ selection: { anchor: from, head: to }, effects, annotations: silent.of(true) });
  view.focus();
}

const listening = ({ changed, moved }: EditorEvents) =>
  EditorView.updateListener.of((update) => {
    if (update.docChanged) changed(update.state.doc.toString(), isAnother(update));
    const told = update.transactions.some((transaction) => transaction.annotation(silent));
    if (update.selectionSet && !update.docChanged && !told) moved(update.state.selection.main.head);
  });

/** Is nothing left of the previous text? */
function isAnother({ changes, startState }: ViewUpdate): boolean {
  let kept = startState.doc.length;
  changes.iterChangedRanges((from, to) => {
    kept -= to - from;
  });
  return kept === 0 && startState.doc.length > 0;
}

const taking = ({ pasted, tabled, takesMarks }: EditorEvents) =>
  EditorView.domEventHandlers({
    paste(event, view) {
      const { clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      const given = clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0 && given === '') {
        pasted(files);
        return true;
      }
      const html = clipboardData?.getData('text/html') ?? '';
      const isTable = hasTable(html, given);
      if (isTable) tabled();
      const plain = isTable ? rowsAsLines(given) : given;
      const marked = takesMarks() ? withMarks(plain, runsIn(html)) : plain;
      if (marked === given) return false;
      view.dispatch(view.state.replaceSelection(marked), { userEvent: 'input.paste', scrollIntoView: true });
      return true;
    },
    // The page accepts files wherever they are dropped.
    drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
  });

/**
 * A program that clicks for somebody may scroll and press at once, before the browser tells of the scrolling. The
 * editor must know of it: else it goes back to where it was as the focus comes, and selects all text between.
 */
const scrolledFirst = EditorView.domEventObservers({
  mousedown: (_, { scrollDOM }) => {
    scrollDOM.dispatchEvent(new Event('scroll'));
  },
});

const basics = () => [
  history(),
  scrolledFirst,
  drawSelection(),
  markExtensions,
  keymap.of([...defaultKeymap, ...historyKeymap]),
  EditorView.lineWrapping,
  // The build's id is the nonce that allows styles under the content security policy.
  EditorView.cspNonce.of(document.documentElement.dataset.build ?? ''),
  EditorState.tabSize.of(2),
  editorTheme,
];
