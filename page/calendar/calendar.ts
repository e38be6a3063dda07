import type { OwnColumns } from '../../src/config/csv-fields.js';
import { Mistake } from '../../src/mistake.js';
import { h } from '../browser/dom.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import type { Change } from '../editor/changes.js';
import type { Lending } from '../editor/loan.js';
import { spokenCounts } from '../findings/counts.js';
import { findingsIn, fixable, knownIn } from '../findings/findings.js';
import { knownForm } from '../house/form.js';
import type { House } from '../house/house.js';
import { knownList } from '../house/known.js';
import { bringDayWords } from '../linter/data.js';
import { openLinter } from '../linter/open.js';
import { announceLater } from '../messages/announce.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { focusRow, rowName } from './cards.js';
import { cellChange, indexOf, textCell } from './cells.js';
import { columnQuestion } from './columns.js';
import { showColumnsForm } from './columns-form.js';
import { downloadSheet } from './download.js';
import { type CheckedSheet, configOf, mostBytes, type OpenSheet, openSheet, postsOf, withChanges } from './sheet.js';
import { type CalendarActs, focusPrinciple, focusTitle, showCalendar, showNoCalendar, showReading } from './view.js';

const path = 'calendar.csv';

/** A sheet of planned posts: its findings and its changes. */
export class Calendar {
  readonly #lending: Lending;
  readonly #house: House;
  readonly #failed: (error: unknown) => HTMLElement;
  #sheet: OpenSheet | undefined;
  #checked: CheckedSheet | undefined;
  #principle: string | undefined;
  #asked = 0;

  constructor(lending: Lending, house: House, failed: (error: unknown) => HTMLElement) {
    this.#lending = lending;
    this.#house = house;
    this.#failed = failed;
  }

  /** Restores what the tab held before a reload. */
  async resume(): Promise<void> {
    const [sheet, lent] = [recallText('calendar'), recallText('lent')];
    if (sheet) this.#sheet = JSON.parse(sheet) as OpenSheet;
    await this.#check();
    if (!lent) return;
    const { row, column, text } = JSON.parse(lent) as { row: number; column: number; text: string };
    this.#lend(row, column, text);
  }

  async open(file: File): Promise<void> {
    const { name, size } = file;
    if (size > mostBytes) return toast(t('file_large', { name }));
    try {
      const sheet = await openSheet(file);
      this.#lending.giveBack();
      this.#principle = undefined;
      location.hash = '#/calendar';
      this.#change(sheet, t('file_opened', { name }), focusTitle);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      toast(error.in(locale()));
    }
  }

  /** Shows everything again in the current language. */
  translate(): void {
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

  /** Checks the sheet and shows the findings; a late result is dropped. */
  async #check(): Promise<void> {
    const sheet = this.#sheet;
    const mine = ++this.#asked;
    if (!sheet) return showNoCalendar((file) => void this.open(file));
    try {
      if (this.#checked?.sheet.name !== sheet.name) showReading(sheet.name);
      // A hundred posts take half a second: people should see first that their click worked.
      await new Promise((seen) => setTimeout(seen, 20));
      const [linter] = await Promise.all([openLinter(configOf(sheet)), bringDayWords()]);
      if (mine !== this.#asked) return;
      const posts = await postsOf(sheet);
      if (!posts) return await this.#askColumns(sheet, false);
      const report = await linter.lintText(sheet.file.source, { path });
      if (mine !== this.#asked) return;
      const found = findingsIn(report);
      this.#checked = { sheet, posts, report, found };
      this.#show();
    } catch (error) {
      if (mine === this.#asked) this.#fail(sheet, error);
    }
  }

  #show(): void {
    if (!this.#checked) return;
    showCalendar(this.#checked, this.#principle, this.#acts);
    announceLater(spokenCounts(this.#checked.found) ?? t('sheet_well'));
  }

  #fail({ name }: OpenSheet, error: unknown): void {
    const said = error instanceof Mistake && h('p', { class: 'broken', role: 'alert' }, error.in(locale()));
    showNoCalendar((file) => void this.open(file), h('h2', {}, name), said || this.#failed(error));
  }

  async #askColumns(sheet: OpenSheet, known: boolean): Promise<void> {
    const choose = (own: OwnColumns) => this.#change({ ...sheet, own }, t('columns_chosen'), focusTitle);
    showColumnsForm(sheet, await columnQuestion(sheet), choose, known ? () => this.#show() : undefined);
    if (known) focusTitle();
  }

  readonly #acts: CalendarActs = {
    choose: (principle) => {
      const chosen = principle ?? this.#principle;
      this.#principle = principle;
      this.#show();
      if (chosen) focusPrinciple(chosen);
    },
    apply: (finding, index) => this.#apply(finding.remedies[index]?.changes ?? [], finding.cell?.row ?? 0),
    applySafe: () => void this.#applySafe(),
    edit: ({ row, main }) => this.#lend(row.number, main.column),
    download: () => this.#sheet && downloadSheet(this.#sheet),
    columns: () => this.#sheet && void this.#askColumns(this.#sheet, true),
    another: (file) => void this.open(file),
    knownForm: (finding, title) => knownForm(this.#house, [finding], title),
    knownList: () => knownList(this.#house, this.#checked ? knownIn(this.#checked.report) : []),
  };

  /** The findings of the sheet as it is now; their places apply to no other. */
  get #fresh(): CheckedSheet | undefined {
    return this.#checked?.sheet === this.#sheet ? this.#checked : undefined;
  }

  #apply(changes: readonly Change[], row: number): void {
    const checked = this.#fresh;
    if (checked) this.#change(withChanges(checked.sheet, changes), t('changed'), () => focusRow(row));
  }

  async #applySafe(): Promise<void> {
    const checked = this.#fresh;
    if (!checked) return;
    const { sheet, found } = checked;
    const linter = await openLinter(configOf(sheet));
    const { text: source } = await linter.fixText(sheet.file.source, { path });
    const next = { ...sheet, file: { ...sheet.file, source } };
    this.#change(next, t('changed_many', { n: fixable(found).length }), focusTitle);
  }

  /** Opens the text of a post in the editor; `written` is what it had become before a reload. */
  #lend(row: number, column: number, written?: string): void {
    const checked = this.#fresh;
    const index = checked ? indexOf(checked, row, column) : -1;
    const post = checked?.posts.posts[index];
    const cell = post && textCell(post, checked.posts);
    const planned = checked?.report.calendar?.posts[index];
    if (!cell || !planned) return;
    const { day, time } = planned.publish ?? {};
    this.#lending.lend({
      text: written ?? cell.text.replace(/\r\n?/g, '\n'),
      name: () => t('loan_name', { place: rowName(row), name: checked.sheet.name }),
      networks: planned.networks,
      publish: day && (time ? `${day}T${time}` : day),
      changed: (text) => rememberText('lent', JSON.stringify({ row, column, text })),
      back: (text) => this.#back(row, column, text),
    });
    if (written !== undefined) return;
    location.hash = '#/';
    toast(t('loan_lent', { place: rowName(row) }));
  }

  /** Takes a text back from the editor; without one the row stays as it was. */
  #back(row: number, column: number, text: string | undefined): void {
    rememberText('lent', '');
    location.hash = '#/calendar';
    const checked = this.#fresh;
    const post = checked?.posts.posts[indexOf(checked, row, column)];
    const cell = post && textCell(post, checked.posts);
    const change = cell && text !== undefined ? cellChange(cell, text, checked.posts.delimiter) : undefined;
    const toRow = () => focusRow(row, column);
    if (checked && change) this.#change(withChanges(checked.sheet, [change]), t('loan_returned'), toRow);
    else setTimeout(toRow);
  }
}
