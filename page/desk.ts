import type { JsonReport } from '../src/report/json.js';
import { type Check, createCheck, pauseFor } from './check.js';
import { showCopy } from './copy.js';
import { button, byId, h } from './dom.js';
import { createEditor, type Editor } from './editor.js';
import { type Accepted, acceptFiles, chooseFiles } from './files.js';
import { apart, type Change, countsOf, type Found, foundIn, safeChanges } from './findings.js';
import { type Checked, withChoices } from './hidden.js';
import { showLengths } from './lengths.js';
import { type Loan, showLoan } from './loan.js';
import { chosenNetworks, lockNetworks, showNetworks, tickNetworks } from './networks.js';
import { openLinter, type Published, publishedText, seePictures, titleOf } from './open.js';
import { showPaper } from './paper.js';
import { PictureBox } from './picture-box.js';
import { recallHere, rememberHere } from './settings.js';
import { Side } from './side.js';
import { showSummary } from './summary.js';
import { locale, t } from './texts.js';
import { announceLater, toast } from './toast.js';
import { createWalk, type Walk } from './walk.js';

/** From this length on a text is measured when nobody has typed for a moment; in UTF-16 units. */
const long = 20_000;

/** Where people write: the text, and all that is said about it. */
export class Desk {
  readonly #editor: Editor;
  readonly #side: Side;
  readonly #walk: Walk;
  readonly #box: PictureBox;
  readonly #check: Check;
  readonly #files: Accepted;
  #loan: Loan | undefined;
  #restore = (): void => {};
  readonly #failed = (error: unknown): void => this.#side.fail(failure(error));
  #found: readonly Found[] = [];
  #measuring: ReturnType<typeof setTimeout> | undefined;

  constructor(calendar: (file: File) => void) {
    this.#editor = createEditor(byId('draft'), recallHere('draft'), labels, {
      takesLinks: () => this.#loan === undefined,
      changed: (text, isAnother) => this.#textChanged(text, isAnother),
      moved: (offset) => this.#walk.lookAt(offset),
      pasted: (files) => void this.#box.add(files),
    });
    this.#side = new Side({
      titleOf: (rule) => titleOf(rule) ?? t('outside_title'),
      go: ({ key }) => this.#withFound(key, (finding) => this.#walk.to(finding)),
      apply: ({ key }, index) => this.#withFound(key, (finding) => this.#remedy(finding, index)),
      toPicture: ({ key }) => this.#withFound(key, (finding) => this.#toPicture(finding)),
      applyAll: (all) => this.#remedyAll(all),
      applySafe: () => this.#apply(safeChanges(this.#found)),
    });
    this.#walk = createWalk(
      this.#editor,
      this.#side,
      () => this.#found,
      () => this.#summarise(),
    );
    this.#box = new PictureBox(this.#editor, () => this.#refresh());
    this.#check = createCheck(
      openLinter,
      () => this.#read(),
      (report, checked) => this.#show(report, checked),
      this.#failed,
    );
    this.#files = {
      text: (text, name) => this.#open(text, name),
      calendar,
      pictures: (files) => void this.#box.add(files),
    };
    seePictures(() => this.#box.all);
    acceptFiles(this.#files);
    this.#listen();
    this.translate();
  }

  /** Everything that is written by script, in the language that is spoken now. */
  translate(): void {
    this.#editor.relabel(t('placeholder'));
    showTools(this.#editor, this.#files, () => this.#clear());
    this.#showNetworks();
    this.#box.show();
    this.#side.refresh();
    this.#refresh();
    // The first words shall not wait; and what is there is told in the new language.
    void openLinter().then(() => this.#refresh(), this.#failed);
  }

  /** Shows a text that is somebody else's until it is given back. */
  lend(loan: Loan): void {
    this.giveBack();
    this.#loan = loan;
    this.#restore = this.#editor.lend(loan.text);
    this.#turned();
    this.#editor.focus();
  }

  /** Gives back what was lent. */
  giveBack(): void {
    this.#endLoan(true);
  }

  #endLoan(keep: boolean): void {
    const loan = this.#loan;
    if (!loan) return;
    const { text } = this.#editor;
    this.#loan = undefined;
    this.#restore();
    this.#turned();
    loan.back(keep ? text : undefined);
  }

  /** Another text stands in the editor. */
  #turned(): void {
    this.#editor.relabel(t('placeholder'));
    this.#showNetworks();
    this.#tell([]);
    this.#box.refresh();
    this.#refresh();
  }

  #showNetworks(): void {
    showLoan(this.#loan, (keep) => this.#endLoan(keep));
    showNetworks(() => this.#refresh());
    if (this.#loan && this.#loan.networks.length > 0) tickNetworks(this.#loan.networks);
    this.#lockNetworks(undefined);
  }

  /** The networks that the draft names itself, or the sheet that it is from. */
  #lockNetworks(own: readonly string[] | undefined): void {
    const sheet = this.#loan && this.#loan.networks.length > 0 ? this.#loan.networks : undefined;
    lockNetworks(own ?? sheet);
  }

  get #path(): string {
    return this.#loan ? 'draft.txt' : 'draft.md';
  }

  /** What can be said at once, before anybody looks at the text. */
  #refresh(): void {
    const { text } = this.#editor;
    byId('start').hidden = text !== '';
    clearTimeout(this.#measuring);
    if (text.length < long) this.#measure();
    else this.#measuring = setTimeout(() => this.#measure(), pauseFor(text));
    if (text.trim() !== '') this.#check.soon(pauseFor(text));
    else {
      this.#check.stop();
      this.#lockNetworks(undefined);
      this.#tell([]);
    }
  }

  /** How long it is, and the ways to take it along. */
  #measure(): void {
    const { parts, media } = this.#published();
    showLengths(parts, chosenNetworks(), media);
    showCopy(() => this.#published(), chosenNetworks());
  }

  #published(): Published {
    return publishedText(this.#editor.text, this.#path);
  }

  #textChanged(text: string, isAnother: boolean): void {
    if (isAnother) this.#side.showAll();
    if (this.#loan) this.#loan.changed(text);
    else rememberHere('draft', text);
    this.#box.refresh();
    this.#refresh();
  }

  #read(): Checked {
    const publish = this.#loan?.publish;
    const choices = { networks: chosenNetworks(), pictures: this.#box.all, ...(publish && { publish }) };
    return withChoices(this.#editor.text, choices, this.#path);
  }

  #show(report: JsonReport, checked: Checked): void {
    this.#lockNetworks(checked.ownNetworks ? report.networks : undefined);
    this.#tell(foundIn(report, checked), report);
    const counts = countsOf(this.#found).map(({ severity, n }) => t(`n_${severity}`, { n }));
    announceLater(counts.length > 0 ? t('says', { counts }) : t('all_well'));
  }

  #tell(found: readonly Found[], report?: JsonReport): void {
    this.#found = found;
    this.#editor.mark(found);
    this.#side.show(report, found);
    this.#summarise();
    showPaper(this.#editor.text, found);
  }

  #summarise(): void {
    showSummary(this.#found, this.#side.active, {
      walk: (step) => this.#walk.go(step),
      reason: () => this.#side.focusActive(),
      apply: (finding) => this.#remedy(finding, 0),
    });
  }

  /** Does something about a finding, if it is still there. */
  #withFound(key: string, act: (finding: Found) => void): void {
    const finding = this.#found.find((one) => one.key === key);
    if (finding) act(finding);
  }

  #remedy(finding: Found, index: number): void {
    const remedy = finding.remedies[index];
    if (remedy) this.#apply(movedWith(this.#editor, finding, remedy.changes));
  }

  /** The first remedy of each of them. */
  #remedyAll(all: readonly Found[]): void {
    const keys = new Set(all.map(({ key }) => key));
    const changes = this.#found
      .filter(({ key }) => keys.has(key))
      .flatMap((finding) => movedWith(this.#editor, finding, finding.remedies[0]?.changes ?? []));
    this.#apply(apart(changes));
  }

  #toPicture(finding: Found): void {
    const { from, to } = this.#editor.placeOf(finding);
    if (!this.#box.focus(from, to)) this.#walk.to(finding);
  }

  #apply(changes: readonly Change[]): void {
    this.#editor.change(changes);
    this.#undoable(changes.length > 1 ? t('changed_many', { n: changes.length }) : t('changed'));
    void this.#check.now();
  }

  #open(text: string, name: string): void {
    this.giveBack();
    location.hash = '#/';
    this.#editor.replace(text);
    this.#undoable(t('file_opened', { name }));
  }

  #clear(): void {
    this.#editor.replace('');
    this.#editor.focus();
    this.#undoable(t('cleared'));
  }

  #undoable(said: string): void {
    toast(said, { name: t('undo'), act: () => this.#editor.undo() && this.#editor.focus() });
  }

  #listen(): void {
    byId('try').addEventListener('click', () => {
      this.#editor.replace(t('example').trimEnd());
      this.#editor.focus();
      void this.#check.now();
    });
    document.querySelector('.skip')?.addEventListener('click', (event) => {
      event.preventDefault();
      if (byId('write').hidden) byId('guide').querySelector('h1')?.focus();
      else this.#editor.focus();
    });
    document.addEventListener('keydown', (event) => {
      if (byId('write').hidden || event.defaultPrevented) return;
      const isField = event.target instanceof Element && event.target.closest('textarea, [contenteditable=true]');
      const turn = isField ? undefined : turnOf(event);
      if (turn) this.#editor[turn]();
      else if (event.key === 'F8') this.#walk.go(event.shiftKey ? -1 : 1);
      else if (event.key === '.' && (event.ctrlKey || event.metaKey)) this.#side.focusActive();
      else if (event.key === 'Escape' && event.target instanceof Node && byId('findings').contains(event.target))
        this.#editor.focus();
      else return;
      event.preventDefault();
    });
  }
}

const labels = () => ({
  lang: locale(),
  spellcheck: 'true',
  'aria-labelledby': 'draft-title',
  'aria-describedby': 'draft-help',
});

/** The keys of an editor, wherever the focus is: after a click on a remedy it is not in the text. */
function turnOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : undefined;
}

/** Says that the rules could not be loaded; the page in several files cannot load them when it is opened from a file. */
export function failure(error: unknown): HTMLElement {
  const reason = error instanceof Error ? error.message : String(error);
  const lacksServer = location.protocol === 'file:' && !document.getElementById('data-rules.json');
  return h('p', { class: 'broken', role: 'alert' }, lacksServer ? t('failed_file') : t('failed', { reason }));
}

/** A remedy where its finding stands now: what is written before it may have changed. */
function movedWith(editor: Editor, finding: Found, changes: readonly Change[]): Change[] {
  const by = editor.placeOf(finding).from - finding.from;
  return changes.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }));
}

function showTools(editor: Editor, files: Accepted, clear: () => void): void {
  byId('tools').replaceChildren(
    button(t('undo'), 'undo', () => editor.undo(), { bare: true }),
    button(t('redo'), 'redo', () => editor.redo(), { bare: true }),
    button(t('open_file'), 'file', () => chooseFiles('.txt,.md,.docx,.csv,text/plain,text/csv', files), { bare: true }),
    button(t('add_picture'), 'picture', () => chooseFiles('image/*', files), { bare: true }),
    button(t('print'), 'print', () => print(), { bare: true, class: 'print' }),
    button(t('clear'), 'clear', clear, { bare: true }),
  );
}
