import { calendarFacts } from '../../src/report/said/calendar.js';
import { button, byId, h } from '../browser/dom.js';
import { chooseSheet } from '../files/choose.js';
import { severityCounts } from '../findings/counts.js';
import { type Finding, fixable } from '../findings/findings.js';
import { notLookedAt, showPrinciples, wellDone } from '../findings/principles.js';
import { hasUnchecked } from '../findings/verdicts.js';
import { locale } from '../messages/locale.js';
import { principleIds, t } from '../messages/texts.js';
import { Board } from './board.js';
import { type PostCardActs, rowName } from './cards.js';
import type { CheckedWhole, PlannedPost } from './checked.js';
import { copiesSection } from './copies.js';
import type { Reading } from './reading.js';
import type { OpenSheet } from './sheet.js';

/** The actions in the calendar. */
export interface CalendarActs extends PostCardActs {
  /** Shows only one principle. */
  choose(principle: string | undefined): void;
  applySafe(): void;
  download(): void;
  /** Asks what each column holds. */
  columns(): void;
  another(file: File): void;
  /** The findings that were dismissed, with the way back. */
  knownList(known: readonly Finding[]): HTMLElement | false;
}

/** Everything known about a file of planned posts. */
export interface KnownCalendar {
  readonly sheet: OpenSheet;
  readonly reading: Reading;
  readonly posts: PlannedPost[];
  /** How many are checked as they are now; undefined when all are. */
  readonly done: number | undefined;
  /** Undefined until all are checked for the first time. */
  readonly whole: CheckedWhole | undefined;
  readonly principle: string | undefined;
}

/** Of the rows of a note, how many are listed. */
const mostRows = 30;

/** The calendar as a whole, then its posts. What can have the focus stays where it is while the check goes on. */
export class CalendarView {
  readonly board: Board;
  readonly #acts: CalendarActs;
  readonly #facts = h('p');
  readonly #safe: HTMLButtonElement;
  readonly #counts = h('div', { class: 'sum' });
  readonly #progress = h('progress', { id: 'sheet-progress' });
  readonly #progressLine = h('p', { class: 'progress' });
  readonly #principles = h('ul', { class: 'principles', 'aria-label': t('principles') });
  readonly #notes = h('div', { class: 'remarks' });
  readonly #copies = h('div');
  readonly #knownList = h('div');
  readonly #filtered: HTMLElement;
  #whole: CheckedWhole | undefined;
  #principle: string | undefined;

  constructor(sheet: OpenSheet, { hasHeader }: Reading, acts: CalendarActs) {
    this.#acts = acts;
    this.board = new Board(acts);
    this.#safe = button('', undefined, acts.applySafe);
    this.#progressLine.append(h('label', { for: this.#progress.id }), this.#progress);
    this.#filtered = h(
      'p',
      { class: 'filtered' },
      button(t('all_findings'), undefined, () => acts.choose(undefined)),
    );
    const isFile = sheet.original === undefined;
    const tools = [
      isFile && button(t('sheet_download'), 'file', acts.download, { class: 'main' }),
      this.#safe,
      button(t('sheet_another'), 'sheet', () => void chooseSheet(acts.another)),
      button(t('print'), 'print', () => print()),
      // Where a tool's order of columns is known, there is nothing to choose.
      (hasHeader || sheet.own) && button(t('columns_other'), undefined, acts.columns, { class: 'quiet' }),
    ];
    main().replaceChildren(
      h('div', { class: 'intro' }, title(sheet.name), this.#facts),
      h('div', { class: 'acts' }, ...tools),
      h(
        'section',
        { class: 'whole', 'aria-label': t('calendar_whole') },
        this.#counts,
        this.#progressLine,
        this.#principles,
        this.#notes,
      ),
      this.#copies,
      this.#filtered,
      this.board.element,
      this.#knownList,
    );
  }

  /** Shows everything again; the cards a slice at a time. */
  show(known: KnownCalendar): void {
    const { posts, principle, sheet, reading } = known;
    this.board.show(posts, { source: sheet.file.source, reading, principle });
    this.#copies.replaceChildren(...copiesSection(reading.copies));
    this.#filtered.hidden = principle === undefined;
    const facts = calendarFacts({ posts: posts.map(({ post }) => post) }, locale());
    this.#facts.textContent = t('calendar_facts', { facts });
    this.showSum(known);
  }

  /** Shows what is said of the calendar as a whole. */
  showSum(known: KnownCalendar): void {
    const { posts, done, whole, principle } = known;
    const found = posts.flatMap(({ checked }) => checked?.found ?? []);
    this.#showSafe(found);
    this.#counts.replaceChildren(...countsOf(found, whole, done === undefined));
    this.#showProgress(posts.length, done);
    this.#showWhole(known, whole, principle);
  }

  #showSafe(found: readonly Finding[]): void {
    const safe = fixable(found).length;
    const name = t('fix_safe', { n: safe });
    this.#safe.hidden = safe === 0;
    if (this.#safe.textContent !== name) this.#safe.replaceChildren(...button(name, 'wand', () => {}).childNodes);
  }

  #showProgress(of: number, done: number | undefined): void {
    this.#progressLine.hidden = done === undefined;
    if (done === undefined) return;
    this.#progress.max = of;
    this.#progress.value = done;
    const [label] = this.#progressLine.children;
    if (label) label.textContent = t('sheet_progress', { n: done, of });
  }

  #showWhole({ reading, posts }: KnownCalendar, whole: CheckedWhole | undefined, principle: string | undefined): void {
    if (whole && whole === this.#whole && principle === this.#principle) return;
    this.#whole = whole;
    this.#principle = principle;
    this.#principles.hidden = whole === undefined;
    if (!whole) return;
    showPrinciples(whole.principles, principle, this.#acts.choose, this.#principles);
    this.#notes.replaceChildren(...this.#notesOf(whole, reading, posts));
    this.#knownList.replaceChildren(...[this.#acts.knownList(whole.known)].filter((list) => list !== false));
  }

  /** The notes on the calendar as a whole, with links to the rows. */
  #notesOf({ notes, unchecked }: CheckedWhole, { hasSheets }: Reading, posts: readonly PlannedPost[]): HTMLElement[] {
    const unlooked = notLookedAt({ notes: unchecked });
    if (notes.length === 0) return unlooked;
    const toRow = (row: number, sheet: string | undefined) =>
      this.board.focus(posts.findIndex(({ post }) => post.row === row && post.sheet === sheet));
    const items = notes.map(({ id, message, rows, sheet }) => {
      const name = (row: number) => rowName(row, hasSheets ? sheet : undefined);
      const more = rows.length - mostRows;
      return h(
        'li',
        {},
        h('span', {}, id === 'mute' ? t('calendar_mute', { n: rows.length }) : message),
        ' ',
        h(
          'span',
          { class: 'rows' },
          ...rows.slice(0, mostRows).map((row) => button(name(row), undefined, () => toRow(row, sheet))),
          more > 0 && h('span', { class: 'soft' }, t('also_more', { n: more })),
        ),
      );
    });
    return [h('h2', {}, t('calendar_whole')), h('ul', { class: 'notes' }, ...items), ...unlooked];
  }
}

function countsOf(found: readonly Finding[], whole: CheckedWhole | undefined, isDone: boolean): HTMLElement[] {
  if (found.length > 0) return [h('p', { class: 'counts' }, ...severityCounts(found))];
  if (!whole || !isDone) return [];
  return [wellDone(whole.principles, undefined, wellSheet(whole))];
}

/** The words for a calendar with nothing left to improve: praise only if everything was checked. */
export const wellSheet = ({ principles }: CheckedWhole): string =>
  t(hasUnchecked(principles) ? 'well_partly' : 'sheet_well');

const main = () => byId('calendar');

/** The title, which can take the focus. */
export const title = (text: string) => h('h1', { tabindex: -1 }, text);

/** Moves the focus to the title. */
export const focusTitle = (): void => main().querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** Moves the focus to one of the principles. */
export const focusPrinciple = (id: string): void =>
  main().querySelectorAll<HTMLElement>('.verdict')[principleIds.indexOf(id)]?.focus({ preventScroll: true });
