import type { OwnColumns } from '../../src/config/csv-fields.js';
import type { Config } from '../../src/config/typed.js';
import { Mistake } from '../../src/mistake.js';
import { h } from '../browser/dom.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import type { Lending } from '../editor/loan.js';
import { type Finding, fixable, safeChanges } from '../findings/findings.js';
import { knownForm } from '../house/form.js';
import type { House } from '../house/house.js';
import { knownList } from '../house/known.js';
import { bringDayWords, groundNow, openLinter } from '../linter/open.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { cellChange } from './cells.js';
import { type CheckedPart, findingNow } from './checked.js';
import { showColumnsForm } from './columns-form.js';
import { downloadSheet } from './download.js';
import { DueActs } from './due.js';
import { showNoCalendar, showReading } from './empty.js';
import { indexOf, lentPost, type Place, placeName, placeOf } from './lent.js';
import { mostBytes, type OpenSheet, withChanges } from './sheet.js';
import { ShownCalendar } from './shown.js';
import { askSheets } from './tasks.js';
import { focusTitle, type KnownCalendar } from './view.js';

/** A file of planned posts: its findings and its changes. */
export class Calendar {
  readonly #lending: Lending;
  readonly #house: House;
  readonly #failed: (error: unknown) => HTMLElement;
  #settings: Config;
  #sheet: OpenSheet | undefined;
  #asked = 0;
  /** The places of findings apply to no calendar but that of the sheet as it is now. */
  readonly #due = new DueActs(() => (this.#shown.known?.sheet === this.#sheet ? this.#shown.known : undefined));

  constructor(lending: Lending, house: House, failed: (error: unknown) => HTMLElement) {
    this.#lending = lending;
    this.#house = house;
    this.#settings = house.settings;
    this.#failed = failed;
  }

  /** Restores what the tab held before a reload. */
  async resume(): Promise<void> {
    const [sheet, lent] = [recallText('calendar'), recallText('lent')];
    if (sheet) this.#sheet = JSON.parse(sheet) as OpenSheet;
    await this.#check();
    if (!lent) return;
    const { text, ...place } = JSON.parse(lent) as Place & { readonly text: string };
    this.#due.act((known) => this.#lend(known, place, text));
  }

  async open(file: File): Promise<void> {
    const { name, size } = file;
    if (size > mostBytes) return toast(t('sheet_large', { name }));
    toast(t('sheet_reading'));
    try {
      const sheet = await askSheets('openSheet', file);
      this.#lending.giveBack();
      this.#due.forget();
      this.#shown.forget();
      location.hash = '#/calendar';
      this.#change(sheet, t('file_opened', { name }), focusTitle);
    } catch (error) {
      toast(error instanceof Mistake ? error.in(locale()) : t('document_unread', { name }));
    }
  }

  /** Shows everything again in the current language. */
  translate(): void {
    this.#shown.forget();
    void this.#check();
  }

  /** Checks again, as the house now has it; with other settings the cards offer other things. */
  reconsider(): void {
    const { settings } = this.#house;
    if (settings !== this.#settings) this.#shown.forget();
    this.#settings = settings;
    void this.#check();
  }

  /** Replaces the sheet, by another or by a changed one; can be undone. `then` runs once it is shown. */
  #change(sheet: OpenSheet, said: string, then: () => void): void {
    const before = this.#sheet;
    // The address may have changed, so the route is followed first.
    void this.#set(sheet).then(() => setTimeout(then));
    toast(said, () => void this.#set(before));
  }

  #set(sheet: OpenSheet | undefined): Promise<void> {
    this.#sheet = sheet;
    rememberText('calendar', sheet ? JSON.stringify(sheet) : '');
    return this.#check();
  }

  /** Shows the posts of the sheet, then checks them in the background; a late result is dropped. */
  async #check(): Promise<void> {
    const sheet = this.#sheet;
    const mine = ++this.#asked;
    const isLate = () => mine !== this.#asked;
    if (!sheet) {
      this.#shown.forget();
      return showNoCalendar((file) => void this.open(file));
    }
    const failed = (error: unknown) => isLate() || this.#fail(sheet, error);
    try {
      if (this.#shown.known?.sheet.name !== sheet.name) showReading(sheet.name);
      const [reading] = await Promise.all([askSheets('readSheet', sheet), bringDayWords()]);
      if (isLate()) return;
      if (!reading) return await this.#askColumns(sheet, false);
      this.#shown.read(sheet, reading);
      this.#checkPosts(sheet, isLate).catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  async #checkPosts(sheet: OpenSheet, isLate: () => boolean): Promise<void> {
    this.#due.again();
    // The titles of the rules are those of the page's own linter.
    const opened = openLinter();
    const take = async (part: CheckedPart) => {
      await opened;
      if (!isLate()) this.#shown.take(part);
      this.#due.again();
    };
    const [whole] = await Promise.all([askSheets('checkSheet', { ...groundNow(), sheet }, take), opened]);
    if (!isLate()) this.#shown.finish(whole);
    this.#due.again();
  }

  #fail({ name }: OpenSheet, error: unknown): void {
    this.#shown.forget();
    const said = error instanceof Mistake && h('p', { class: 'broken', role: 'alert' }, error.in(locale()));
    showNoCalendar((file) => void this.open(file), h('h2', {}, name), said || this.#failed(error));
  }

  async #askColumns(sheet: OpenSheet, known: boolean): Promise<void> {
    const choose = (own: OwnColumns) => this.#change({ ...sheet, own }, t('columns_chosen'), focusTitle);
    const asked = await askSheets('columnsOf', sheet);
    if (sheet !== this.#sheet) return;
    showColumnsForm(sheet, asked, choose, known ? () => this.#shown.draw() : undefined);
    if (known) focusTitle();
  }

  readonly #shown = new ShownCalendar({
    choose: (principle) => this.#shown.choose(principle),
    apply: (finding, index) => this.#apply(finding, index),
    applySafe: () => this.#due.act(({ sheet }) => this.#applySafe(sheet)),
    edit: (post) => this.#due.act((known) => this.#lend(known, post)),
    download: () => this.#sheet && downloadSheet(this.#sheet),
    columns: () => this.#sheet && void this.#askColumns(this.#sheet, true),
    another: (file) => void this.open(file),
    knownForm: (finding, title) => knownForm(this.#house, [finding], title),
    knownList: (known) => knownList(this.#house, known),
  });

  #applySafe(sheet: OpenSheet): boolean {
    const { found } = this.#shown;
    this.#change(withChanges(sheet, safeChanges(found)), t('changed_many', { n: fixable(found).length }), focusTitle);
    return true;
  }

  #apply(finding: Finding, index: number): void {
    this.#due.act((known) => {
      const { cell, remedies } = findingNow(this.#shown.found, finding) ?? {};
      if (!cell || !remedies) return false;
      const changed = withChanges(known.sheet, remedies[index]?.changes ?? []);
      this.#change(changed, t('changed'), () => this.#shown.focus(placeOf(cell)));
      return true;
    });
  }

  /** Opens the text of a post in the editor; `written` is what it had become before a reload. */
  #lend(known: KnownCalendar, place: Place, written?: string): boolean {
    const loan = lentPost(known, place, written, (text) => this.#back(place, text));
    if (!loan) return false;
    this.#lending.lend(loan);
    if (written !== undefined) return true;
    location.hash = '#/';
    toast(t('loan_lent', { place: placeName(known, place) }));
    return true;
  }

  /** Takes a text back from the editor; without one the row stays as it was. */
  #back(place: Place, text: string | undefined): void {
    rememberText('lent', '');
    location.hash = '#/calendar';
    this.#due.act(({ posts, reading, sheet }) => {
      const { cell } = posts[indexOf(posts, place)]?.post ?? {};
      const change = cell && text !== undefined ? cellChange(cell, text, reading.delimiter) : undefined;
      if (change) this.#change(withChanges(sheet, [change]), t('loan_returned'), () => this.#shown.focus(place));
      else setTimeout(() => this.#shown.focus(place));
      return true;
    });
  }
}
