import type { JsonReport } from '../../src/report/machine/json.js';
import { byId } from '../browser/dom.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import { createEditor, type Editor } from '../editor/editor.js';
import { createLending, type Lending } from '../editor/loan.js';
import { acceptDrops } from '../files/drop.js';
import { openedFile, rememberFile } from '../files/opened.js';
import { saveText } from '../files/save.js';
import type { FileActs } from '../files/take.js';
import type { TextFile } from '../files/text-file.js';
import { spokenCounts } from '../findings/counts.js';
import { type Finding, findingsIn, knownIn } from '../findings/findings.js';
import { FindingsPanel } from '../findings/panel.js';
import { wellWords } from '../findings/principles.js';
import { createRemedies, type Remedies } from '../findings/remedies.js';
import { withoutWords } from '../findings/verdicts.js';
import type { House } from '../house/house.js';
import { type Check, createCheck, pauseFor } from '../linter/check.js';
import type { CheckedDraft } from '../linter/choices.js';
import { failureNote } from '../linter/failure.js';
import { bringDayWords, openLinter, seePictures } from '../linter/open.js';
import { announceLater, announceNothing } from '../messages/announce.js';
import { t } from '../messages/texts.js';
import { toast, toastUndoable } from '../messages/toast.js';
import { PictureBox } from '../pictures/box.js';
import { hasWords } from '../pictures/marks.js';
import { forgetCircumstances } from '../post/circumstances.js';
import { createMeasure } from '../post/measure.js';
import { panelActs } from './acts.js';
import { choicesOf, draftOf, readAsOf } from './choices.js';
import { listenToKeys } from './keys.js';
import { showPaper } from './paper.js';
import { createQuestions, type Questions } from './questions.js';
import { listenToStart } from './start.js';
import { showSummary } from './summary.js';
import { showTools } from './tools.js';
import { createWalk, type Walk } from './walk.js';

/** The writing view: the text, and everything said about it. */
export class Desk {
  readonly lending: Lending;
  readonly #editor: Editor;
  readonly #panel: FindingsPanel;
  readonly #walk: Walk;
  readonly #box: PictureBox;
  readonly #check: Check;
  readonly #files: FileActs;
  readonly #remedies: Remedies;
  readonly #measure: () => void;
  readonly #questions: Questions;
  readonly #failed = (error: unknown): void => this.#panel.fail(failureNote(error));
  #found: readonly Finding[] = [];

  constructor(house: House, calendar: (file: File) => void) {
    this.#editor = createEditor(byId('draft'), recallText('draft'), {
      takesMarks: () => this.lending.loan === undefined,
      changed: (text, isAnother) => this.#textChanged(text, isAnother),
      moved: (offset) => this.#walk.lookAt(offset),
      pasted: (files) => void this.#box.add(files),
      tabled: () => toast(t('table_lines')),
    });
    const parts = () => ({ editor: this.#editor, walk: this.#walk, remedies: this.#remedies, box: this.#box });
    this.#panel = new FindingsPanel(panelActs(house, parts, () => this.#found));
    const found = () => this.#found;
    this.#walk = createWalk(this.#editor, this.#panel, found, () => this.#summarise());
    this.#remedies = createRemedies(this.#editor, found, () => void this.#check.now());
    this.#measure = createMeasure(
      this.#editor,
      () => readAsOf(this.lending, house),
      // A post of a calendar comes from no file of its own.
      () => saveText(this.#editor.text, this.lending.loan ? undefined : openedFile()),
      this.#failed,
    );
    this.lending = createLending(this.#editor, () => this.#turned());
    const lending = () => this.lending;
    this.#questions = createQuestions(this.#editor, lending, () => this.#refresh());
    this.#box = new PictureBox(this.#editor, () => this.#refresh());
    this.#check = createCheck({
      linter: openLinter,
      read: () => draftOf(this.#editor.text, this.lending, this.#box),
      show: (report, checked) => this.#show(report, checked),
      await: () => this.#panel.await(),
      failed: this.#failed,
    });
    this.#files = {
      text: (text, said, file) => this.#open(text, said, file),
      calendar,
      house: (file) => void house.take({ file }, 'config'),
      pictures: (files) => void this.#box.add(files),
    };
    seePictures(() => this.#box.all);
    acceptDrops(this.#files);
    listenToStart(this.#editor, this.#check);
    listenToKeys(this.#editor, this.#panel, this.#walk);
    // The day is that of printing.
    addEventListener('beforeprint', () => showPaper(this.#editor, this.#found, choicesOf(this.lending, this.#box)));
    this.translate();
  }

  /** Updates everything written by script to the current language. */
  translate(): void {
    this.#editor.relabel();
    showTools(this.#editor, this.#files);
    this.#ask();
    this.#box.show();
    this.#panel.refresh();
    this.#refresh();
    // The first words must not wait; and what is there is shown in the new language.
    for (const ready of [bringDayWords(), openLinter()]) void ready.then(() => this.#refresh(), this.#failed);
  }

  /** What holds for the text has changed: it is checked again, and its cards offer what is now allowed. */
  reconsider(): void {
    this.#panel.refresh();
    this.#refresh();
  }

  /** The editor shows another text. */
  #turned(): void {
    this.#editor.relabel();
    this.#ask();
    this.#forget(this.#editor.text);
    this.#box.refresh();
    this.#refresh();
  }

  /** Another text is in the editor, of which nothing is known yet. */
  #forget(text: string): void {
    this.#tell([]);
    if (text.trim() !== '') this.#panel.await();
  }

  #ask(): void {
    this.lending.show();
    this.#questions.show();
  }

  /** Updates what needs no check of the text. */
  #refresh(): void {
    const { text } = this.#editor;
    byId('start').hidden = text !== '';
    this.#measure();
    if (text.trim() !== '') {
      announceNothing();
      this.#check.soon(pauseFor(text));
    } else {
      this.#check.stop();
      this.#questions.lock(undefined);
      this.#tell([]);
    }
  }

  #textChanged(text: string, isAnother: boolean): void {
    // What was found is of the text before.
    if (isAnother) this.#forget(text);
    const { loan } = this.lending;
    if (loan) loan.changed(text);
    else {
      rememberText('draft', text);
      if (isAnother) rememberFile();
    }
    this.#box.refresh();
    this.#refresh();
  }

  #show(read: JsonReport, checked: CheckedDraft): void {
    const report = hasWords(this.#editor.text) ? read : withoutWords(read);
    this.#questions.lock(checked.ownNetworks ? report.networks : undefined, report.pieces && 'pieces');
    const inSheet = this.lending.loan ? ({ inSheet: true } as const) : {};
    const found = findingsIn(report, checked.toText).map((finding) => ({ ...finding, ...inSheet }));
    this.#tell(found, report, knownIn(report, checked.toText));
    announceLater(spokenCounts(this.#found) ?? wellWords(report.principles));
  }

  #tell(found: readonly Finding[], report?: JsonReport, known: readonly Finding[] = []): void {
    this.#found = found;
    this.#editor.speak(report?.language ?? undefined);
    this.#editor.show(found);
    this.#panel.show(report, found, known);
    this.#summarise();
  }

  #summarise(): void {
    showSummary(this.#found, this.#panel.active, {
      walk: (step) => this.#walk.go(step),
      reason: () => this.#panel.focusActive(),
      apply: (finding) => this.#remedies.apply(finding, 0),
    });
  }

  #open(text: string, said: string, file?: TextFile): void {
    this.lending.giveBack();
    location.hash = '#/';
    forgetCircumstances();
    this.#editor.replace(text);
    rememberFile(file);
    toastUndoable(said, this.#editor);
  }
}
