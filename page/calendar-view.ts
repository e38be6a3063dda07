import calendar from '../examples/calendar.csv';
import calendario from '../examples/calendario.csv';
import { letter } from '../src/calendar/columns.js';
import type { Post } from '../src/calendar/post.js';
import type { Cell } from '../src/calendar/sheet.js';
import type { Network } from '../src/network/network.js';
import { formatDate } from '../src/recognizers/dates/dates.js';
import { calendarFacts } from '../src/report/calendar.js';
import { button, byId, h, icon } from './dom.js';
import { chooseSheet } from './files.js';
import { type Found, fixable, grouped } from './findings.js';
import { networkName } from './networks.js';
import { titleOf } from './open.js';
import { marked } from './paper.js';
import { showPrinciples } from './principles.js';
import { remediesOf, written } from './reasons.js';
import { type CheckedSheet, inCell } from './sheet.js';
import { countsIn } from './side.js';
import { type Locale, locale, principleIds, t } from './texts.js';

/** What is done in the calendar. */
export interface CalendarActs {
  /** Shows what is about one principle alone. */
  choose(principle: string | undefined): void;
  /** A remedy by its place among those of the finding. */
  apply(finding: Found, index: number): void;
  applySafe(): void;
  /** Opens the text of a row in the editor. */
  edit(row: number): void;
  download(): void;
  /** Asks what each column is. */
  columns(): void;
  another(file: File): void;
}

type Planned = NonNullable<CheckedSheet['report']['calendar']>['posts'][number];

export const placeName = (row: number): string => t('sheet_row', { row });

const main = () => byId('calendar');

/** The title, which the focus can go to. */
const title = (text: string) => h('h1', { tabindex: -1 }, text);

/** A calendar to try this with. */
const exampleOf = (language: Locale): File =>
  language === 'es' ? new File([calendario], 'calendario.csv') : new File([calendar], 'calendar.csv');

/** Where no sheet is open: what this is for, and how to open one. */
export function showNoCalendar(open: (file: File) => void, ...said: readonly Node[]): void {
  main().replaceChildren(
    h('div', { class: 'intro' }, title(t('calendar_lead')), h('p', {}, t('calendar_about'))),
    ...said,
    h(
      'p',
      { class: 'acts' },
      button(t('sheet_open'), 'sheet', () => chooseSheet(open), { class: 'main' }),
      button(t('try'), undefined, () => open(exampleOf(locale()))),
    ),
  );
}

/** While a sheet is looked at. */
export function showReading(name: string): void {
  main().replaceChildren(h('div', { class: 'intro' }, title(name), h('p', {}, t('sheet_reading'))));
}

/** The calendar as a whole, then its posts. */
export function showCalendar(checked: CheckedSheet, principle: string | undefined, acts: CalendarActs): void {
  const { sheet, posts, report, found } = checked;
  const whole = report.calendar;
  if (!whole) return;
  const shown = principle ? found.filter((finding) => finding.principle === principle) : found;
  const byRow = grouped(shown, ({ cell }) => cell?.row);
  const cards = posts.posts.flatMap((post) => {
    const planned = whole.posts.find(({ row }) => row === post.row.number);
    const own = byRow.get(post.row.number) ?? [];
    return planned && (!principle || own.length > 0) ? [cardOf(post, planned, own, checked, acts)] : [];
  });
  const principles = h('ul', { class: 'principles', 'aria-label': t('principles') });
  showPrinciples(report.principles, principle, acts.choose, principles);
  main().replaceChildren(
    h(
      'div',
      { class: 'intro' },
      title(sheet.name),
      h('p', {}, t('calendar_facts', { facts: calendarFacts(whole, locale()) })),
    ),
    toolsOf(checked, acts),
    h('section', { class: 'whole', 'aria-label': t('calendar_whole') }, counts(found), principles, ...notesOf(checked)),
    ...(principle
      ? [
          h(
            'p',
            { class: 'filtered' },
            button(t('all_findings'), undefined, () => acts.choose(undefined)),
          ),
        ]
      : []),
    ...cards,
  );
}

const counts = (found: readonly Found[]): HTMLElement =>
  found.length > 0
    ? h('p', { class: 'counts' }, ...countsIn(found))
    : h('p', { class: 'well' }, icon('pass'), t('sheet_well'));

function toolsOf({ found, posts }: CheckedSheet, acts: CalendarActs): HTMLElement {
  const safe = fixable(found).length;
  return h(
    'div',
    { class: 'acts' },
    button(t('sheet_download'), 'file', acts.download, { class: 'main' }),
    safe > 0 && button(t('fix_safe', { n: safe }), 'wand', acts.applySafe),
    button(t('sheet_another'), 'sheet', () => chooseSheet(acts.another)),
    button(t('print'), 'print', () => print(), { bare: true, class: 'print' }),
    // Without names there is nothing to choose from.
    posts.columns.hasHeader && button(t('columns_other'), undefined, acts.columns, { class: 'quiet' }),
  );
}

/** What is said of the calendar as a whole, with the rows to go to. */
function notesOf({ report }: CheckedSheet): HTMLElement[] {
  const notes = report.calendar?.notes ?? [];
  if (notes.length === 0) return [];
  const items = notes.map(({ id, message, rows }) =>
    h(
      'li',
      {},
      h('span', {}, id === 'mute' ? t('calendar_mute', { n: rows.length }) : message),
      ' ',
      h('span', { class: 'rows' }, ...rows.map((row) => button(placeName(row), undefined, () => focusRow(row)))),
    ),
  );
  return [h('h2', {}, t('calendar_whole')), h('ul', { class: 'notes' }, ...items)];
}

/** Goes to the title. */
export const focusTitle = (): void => main().querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** Goes to one of the principles. */
export const focusPrinciple = (id: string): void =>
  main().querySelectorAll<HTMLElement>('.verdict')[principleIds.indexOf(id)]?.focus({ preventScroll: true });

const idOf = (row: number): string => `row-${row}`;

/** Goes to a post. */
export function focusRow(row: number): void {
  const card = document.getElementById(idOf(row));
  card?.scrollIntoView({ block: 'start' });
  card?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

function cardOf(
  post: Post,
  planned: Planned,
  found: readonly Found[],
  checked: CheckedSheet,
  acts: CalendarActs,
): HTMLElement {
  const row = post.row.number;
  const cell = post.row.cells[checked.posts.columns.of.text?.[0] ?? -1];
  const networks = planned.networks.map((network) => networkName(network as Network)).join(', ');
  return h(
    'article',
    { class: 'planned', id: idOf(row) },
    h(
      'header',
      {},
      h('h2', { tabindex: -1 }, placeName(row)),
      h('p', { class: 'about' }, [momentOf(post, planned, checked), networks].filter(Boolean).join(' · ')),
      found.length > 0 ? h('p', { class: 'counts' }, ...countsIn(found)) : wellHere(),
    ),
    cell && cell.text.trim() !== '' && h('div', { class: 'words' }, ...textOf(cell, found, checked)),
    found.length > 0 && h('ul', { class: 'told' }, ...found.map((finding) => toldOf(finding, checked, acts))),
    cell && button(t('loan_open'), 'pencil', () => acts.edit(row), { 'aria-label': t('loan_open_row', { row }) }),
  );
}

const wellHere = () => h('p', { class: 'counts' }, h('span', { class: 'pass' }, icon('pass'), t('sheet_row_well')));

/** When it goes out; what the sheet says, where that is no date. */
function momentOf({ row }: Post, { publish }: Planned, { posts }: CheckedSheet): string {
  const said = (field: 'date' | 'time') => row.cells[posts.columns.of[field]?.[0] ?? -1]?.text.trim() ?? '';
  if (!publish) return `${said('date')} ${said('time')}`.trim();
  const date = formatDate(publish.day, locale(), { weekday: true, year: true });
  return publish.time ? `${date}, ${publish.time}` : date;
}

function textOf(cell: Cell, found: readonly Found[], { sheet }: CheckedSheet): (Node | string)[] {
  const inside = found
    .filter(({ from, to }) => from >= cell.start && to <= cell.end)
    .map(({ from, to, severity }) => ({
      severity,
      from: inCell(sheet.file.source, cell, from),
      to: inCell(sheet.file.source, cell, to),
    }));
  return marked(cell.text, inside);
}

/** A finding with its cell, as spreadsheets name it, its remedies and its reason. */
function toldOf(finding: Found, { posts }: CheckedSheet, acts: CalendarActs): HTMLElement {
  const { rule, severity, message, why, cell } = finding;
  const name = titleOf(rule) ?? t('outside_title');
  const column = posts.columns.names.indexOf(cell?.column ?? '');
  const place = `${letter(column)}${cell?.row}`;
  const answer = { go: () => {}, toPicture: () => {}, apply: acts.apply };
  return h(
    'li',
    { class: severity },
    h('p', {}, icon(severity), h('span', { class: 'unseen' }, `${t(`grade_${severity}`)}: `), ...written(message)),
    h('p', { class: 'soft' }, t('sheet_cell', { cell: place, column: cell?.column ?? '' })),
    remediesOf(finding, answer, name),
    h(
      'details',
      {},
      h('summary', {}, t('why'), h('span', { class: 'unseen' }, `: ${name}`)),
      h('p', {}, ...written(why)),
      finding.principle !== null &&
        h('p', {}, h('a', { href: `#/guide/${rule}`, 'aria-label': t('more_about', { title: name }) }, t('more'))),
    ),
  );
}
