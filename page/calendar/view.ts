import calendar from '../../examples/calendar.csv';
import calendario from '../../examples/calendario.csv';
import type { CalendarSheet } from '../../src/calendar/calendar.js';
import type { SheetPost } from '../../src/calendar/post.js';
import { readIn } from '../../src/messages/in-locale.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import { calendarFacts } from '../../src/report/said/calendar.js';
import { button, byId, h } from '../browser/dom.js';
import { chooseSheet } from '../files/choose.js';
import { severityCounts } from '../findings/counts.js';
import { type Finding, fixable, groupedBy } from '../findings/findings.js';
import { hasUnchecked, notLookedAt, showPrinciples, verdictsOf, wellDone } from '../findings/principles.js';
import { locale } from '../messages/locale.js';
import { principleIds, t } from '../messages/texts.js';
import { focusRow, type PostCardActs, postCard, rowName } from './cards.js';
import type { CheckedSheet } from './sheet.js';

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
  knownList(): HTMLElement | false;
}

const main = () => byId('calendar');

/** The title, which can take the focus. */
const title = (text: string) => h('h1', { tabindex: -1 }, text);

/** A calendar to try this with. */
const exampleOf = (language: string): File =>
  readIn(language).includes('es') ? new File([calendario], 'calendario.csv') : new File([calendar], 'calendar.csv');

/** The view without a sheet: what this is for, and how to open one. */
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

/** The view while a sheet is being checked. */
export function showReading(name: string): void {
  main().replaceChildren(h('div', { class: 'intro' }, title(name), h('p', {}, t('sheet_reading'))));
}

/** The calendar as a whole, then its posts. */
export function showCalendar(checked: CheckedSheet, principle: string | undefined, acts: CalendarActs): void {
  const { sheet, posts, report, found } = checked;
  const whole = report.calendar;
  if (!whole) return;
  const shown = principle ? found.filter((finding) => finding.principle === principle) : found;
  const byPost = groupedBy(shown, (finding) => postWith(finding, posts));
  const cards = posts.posts.flatMap((post, index) => {
    const planned = whole.posts[index];
    const own = byPost.get(post) ?? [];
    return planned && (!principle || own.length > 0) ? [postCard(post, planned, own, checked, acts)] : [];
  });
  const principles = h('ul', { class: 'principles', 'aria-label': t('principles') });
  showPrinciples(verdictsOf(report), principle, acts.choose, principles);
  main().replaceChildren(
    h(
      'div',
      { class: 'intro' },
      title(sheet.name),
      h('p', {}, t('calendar_facts', { facts: calendarFacts(whole, locale()) })),
    ),
    toolsOf(checked, acts),
    h(
      'section',
      { class: 'whole', 'aria-label': t('calendar_whole') },
      counts(found, report.principles),
      principles,
      ...notesOf(checked),
    ),
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
    ...[acts.knownList()].filter((list) => list !== false),
  );
}

/** The post of a finding: what the posts of a row share is shown with the first. */
function postWith({ cell }: Finding, { posts, columns }: CalendarSheet): SheetPost | undefined {
  const column = columns.names.indexOf(cell?.column ?? '');
  const ofRow = posts.filter(({ row }) => row.number === cell?.row);
  return ofRow.find(({ main }) => main.column === column) ?? ofRow[0];
}

const counts = (found: readonly Finding[], verdicts: JsonReport['principles']): HTMLElement =>
  found.length > 0
    ? h('p', { class: 'counts' }, ...severityCounts(found))
    : wellDone(verdicts, undefined, hasUnchecked(verdicts) ? t('well_partly') : t('sheet_well'));

function toolsOf({ found, posts }: CheckedSheet, acts: CalendarActs): HTMLElement {
  const safe = fixable(found).length;
  return h(
    'div',
    { class: 'acts' },
    button(t('sheet_download'), 'file', acts.download, { class: 'main' }),
    safe > 0 && button(t('fix_safe', { n: safe }), 'wand', acts.applySafe),
    button(t('sheet_another'), 'sheet', () => chooseSheet(acts.another)),
    button(t('print'), 'print', () => print()),
    // Without names there are no columns to choose from.
    posts.columns.hasHeader && button(t('columns_other'), undefined, acts.columns, { class: 'quiet' }),
  );
}

/** The notes on the calendar as a whole, with links to the rows. */
function notesOf({ report }: CheckedSheet): HTMLElement[] {
  const notes = report.calendar?.notes ?? [];
  const unlooked = notLookedAt(report);
  if (notes.length === 0) return unlooked;
  const items = notes.map(({ id, message, rows }) =>
    h(
      'li',
      {},
      h('span', {}, id === 'mute' ? t('calendar_mute', { n: rows.length }) : message),
      ' ',
      h('span', { class: 'rows' }, ...rows.map((row) => button(rowName(row), undefined, () => focusRow(row)))),
    ),
  );
  return [h('h2', {}, t('calendar_whole')), h('ul', { class: 'notes' }, ...items), ...unlooked];
}

/** Moves the focus to the title. */
export const focusTitle = (): void => main().querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

/** Moves the focus to one of the principles. */
export const focusPrinciple = (id: string): void =>
  main().querySelectorAll<HTMLElement>('.verdict')[principleIds.indexOf(id)]?.focus({ preventScroll: true });
