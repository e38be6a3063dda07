import type { OwnColumns } from '../../src/config/csv-fields.js';
import type { Config } from '../../src/config/typed.js';
import { Mistake } from '../../src/mistake.js';
import { h } from '../browser/dom.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import type { Change } from '../editor/changes.js';
import type { Lending } from '../editor/loan.js';
import { type Finding, fixable, safeChanges } from '../findings/findings.js';
import { knownForm } from '../house/form.js';
import type { House } from '../house/house.js';
import { knownList } from '../house/known.js';
import { ofHouse, openLinter } from '../linter/open.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { ask } from './background/ask.js';
import { cellChange } from './cells.js';
import type { CheckedPart } from './checked.js';
import { showColumnsForm } from './columns-form.js';
import { downloadSheet } from './download.js';
import { showNoCalendar, showReading } from './empty.js';
import { indexOf, lentPost, type Place, placeName } from './lent.js';
import { mostBytes, type OpenSheet, withChanges } from './sheet.js';
import { ShownCalendar } from './shown.js';
import { focusTitle, type KnownCalendar } from './view.js';

/** A file of planned posts: its findings and its changes. */
export class Calendar {
  readonly #lending: Lending;
  readonly #house: House;
  readonly #failed: (error: unknown) => HTMLElement;
  #settings: Config;
  #sheet: OpenSheet | undefined;
  #asked = 0;

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
    this.#lend(place, text);
  }

  async open(file: File): Promise<void> {
    const { name, size } = file;
    if (size > mostBytes) return toast(t('sheet_large', { name }));
    toast(t('sheet_reading'));
    try {
      const sheet = await ask('open', file);
      this.#lending.giveBack();
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
    const failed = (error: unknown) => isLate() || !sheet || this.#fail(sheet, error);
    if (!sheet) {
      this.#shown.forget();
      return showNoCalendar((file) => void this.open(file));
    }
    try {
      if (this.#shown.known?.sheet.name !== sheet.name) showReading(sheet.name);
      // The page's own linter knows the days and the titles of the rules in the current language.
      const [reading] = await Promise.all([ask('read', sheet), openLinter()]);
      if (isLate()) return;
      if (!reading) return await this.#askColumns(sheet, false);
      this.#shown.read(sheet, reading);
      this.#checkPosts(sheet, isLate).catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  async #checkPosts(sheet: OpenSheet, isLate: () => boolean): Promise<void> {
    const take = (part: CheckedPart) => isLate() || this.#shown.take(part);
    const whole = await ask('check', { sheet, locale: locale(), house: ofHouse() }, take);
    if (!isLate()) this.#shown.finish(whole);
  }

  #fail({ name }: OpenSheet, error: unknown): void {
    this.#shown.forget();
    const said = error instanceof Mistake && h('p', { class: 'broken', role: 'alert' }, error.in(locale()));
    showNoCalendar((file) => void this.open(file), h('h2', {}, name), said || this.#failed(error));
  }

  async #askColumns(sheet: OpenSheet, known: boolean): Promise<void> {
    const choose = (own: OwnColumns) => this.#change({ ...sheet, own }, t('columns_chosen'), focusTitle);
    const asked = await ask('columns', sheet);
    if (sheet !== this.#sheet) return;
    showColumnsForm(sheet, asked, choose, known ? () => this.#shown.draw() : undefined);
    if (known) focusTitle();
  }

  readonly #shown = new ShownCalendar({
    choose: (principle) => this.#shown.choose(principle),
    apply: ({ remedies, cell }, index) => this.#apply(remedies[index]?.changes ?? [], cell),
    applySafe: () => {
      const { found } = this.#shown;
      const said = t('changed_many', { n: fixable(found).length });
      if (this.#fresh) this.#change(withChanges(this.#fresh.sheet, safeChanges(found)), said, focusTitle);
    },
    edit: (post) => this.#lend(post),
    download: () => this.#sheet && downloadSheet(this.#sheet),
    columns: () => this.#sheet && void this.#askColumns(this.#sheet, true),
    another: (file) => void this.open(file),
    knownForm: (finding, title) => knownForm(this.#house, [finding], title),
    knownList: (known) => knownList(this.#house, known),
  });

  /** The calendar as it is now; the places of its findings apply to no other. */
  get #fresh(): KnownCalendar | undefined {
    return this.#shown.known?.sheet === this.#sheet ? this.#shown.known : undefined;
  }

  #apply(changes: readonly Change[], cell: Finding['cell']): void {
    const known = this.#fresh;
    if (!known || !cell) return;
    const { sheet, row } = cell;
    const place = { ...(sheet !== undefined && { sheet }), row };
    this.#change(withChanges(known.sheet, changes), t('changed'), () => this.#shown.focus(place));
  }

  /** Opens the text of a post in the editor; `written` is what it had become before a reload. */
  #lend(place: Place, written?: string): void {
    const known = this.#fresh;
    const loan = known && lentPost(known, place, written, (text) => this.#back(place, text));
    if (!loan) return;
    this.#lending.lend(loan);
    if (written !== undefined) return;
    location.hash = '#/';
    toast(t('loan_lent', { place: placeName(known, place) }));
  }

  /** Takes a text back from the editor; without one the row stays as it was. */
  #back(place: Place, text: string | undefined): void {
    rememberText('lent', '');
    location.hash = '#/calendar';
    const known = this.#fresh;
    const cell = known?.posts[indexOf(known.posts, place)]?.post.cell;
    const change = cell && text !== undefined ? cellChange(cell, text, known.reading.delimiter) : undefined;
    if (known && change)
      this.#change(withChanges(known.sheet, [change]), t('loan_returned'), () => this.#shown.focus(place));
    else setTimeout(() => this.#shown.focus(place));
  }
}
