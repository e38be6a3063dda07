import { letter } from '../../src/calendar/names.js';
import type { SheetPost } from '../../src/calendar/post.js';
import type { SheetCell } from '../../src/calendar/sheet.js';
import type { Network } from '../../src/network/network.js';
import { formatDate } from '../../src/recognizers/dates/dates.js';
import { button, h, icon } from '../browser/dom.js';
import { severityCounts } from '../findings/counts.js';
import type { Finding } from '../findings/findings.js';
import { markedText } from '../findings/marked.js';
import { remedyButtons, sentenceNodes } from '../findings/reasons.js';
import { ruleTitle } from '../linter/open.js';
import { locale } from '../messages/locale.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { offsetInCell, textCell } from './cells.js';
import type { CheckedSheet } from './sheet.js';

/** The actions on the card of a post. */
export interface PostCardActs {
  /** Applies a remedy by its index in the finding. */
  apply(finding: Finding, index: number): void;
  /** Opens the text of a post in the editor. */
  edit(post: SheetPost): void;
  /** The form that dismisses a finding with a reason. */
  knownForm(finding: Finding, title: string): HTMLElement | false;
}

type Planned = NonNullable<CheckedSheet['report']['calendar']>['posts'][number];

export const rowName = (row: number): string => t('sheet_row', { row });

const idOf = (row: number, column?: number): string => `row-${row}${column === undefined ? '' : `-${column}`}`;

/** Goes to the first post of a row, or to that of a network's own column. */
export function focusRow(row: number, column?: number): void {
  const card = document.getElementById(idOf(row, column)) ?? document.getElementById(idOf(row));
  card?.scrollIntoView({ block: 'start' });
  card?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** A planned post with its findings. */
export function postCard(
  post: SheetPost,
  planned: Planned,
  found: readonly Finding[],
  checked: CheckedSheet,
  acts: PostCardActs,
): HTMLElement {
  const row = post.row.number;
  const { columns } = checked.posts;
  const cell = textCell(post, checked.posts);
  const isFirst = checked.posts.posts.find((one) => one.row === post.row) === post;
  const isPiece = columns.pieces.some(({ column }) => column === post.main.column);
  const networks = planned.networks.map((network) => networkName(network as Network)).join(', ');
  const id = isFirst ? idOf(row) : idOf(row, post.main.column);
  return h(
    'article',
    { class: 'planned', id, 'aria-labelledby': `name-${id}` },
    h(
      'header',
      {},
      h('h2', { tabindex: -1, id: `name-${id}` }, rowName(row), isPiece && ` · ${columns.names[post.main.column]}`),
      h('p', { class: 'about' }, [momentOf(post, planned, checked), networks].filter(Boolean).join(' · ')),
      found.length > 0 ? h('p', { class: 'counts' }, ...severityCounts(found)) : wellHere(),
    ),
    cell && cell.text.trim() !== '' && h('div', { class: 'words' }, ...textOf(cell, found, checked)),
    found.length > 0 && h('ul', { class: 'told' }, ...found.map((finding) => findingItem(finding, checked, acts))),
    cell && button(t('loan_open'), 'pencil', () => acts.edit(post), { 'aria-label': t('loan_open_row', { row }) }),
  );
}

const wellHere = () => h('p', { class: 'counts' }, h('span', { class: 'pass' }, icon('pass'), t('sheet_row_well')));

/** When it is published; the text of the sheet if that is not a date. */
function momentOf({ row }: SheetPost, { publish }: Planned, { posts }: CheckedSheet): string {
  const said = (field: 'date' | 'time') => row.cells[posts.columns.of[field]?.[0] ?? -1]?.text.trim() ?? '';
  if (!publish) return `${said('date')} ${said('time')}`.trim();
  const date = formatDate(publish.day, locale(), { weekday: true, year: true });
  return publish.time ? `${date}, ${publish.time}` : date;
}

function textOf(cell: SheetCell, found: readonly Finding[], { sheet }: CheckedSheet): (Node | string)[] {
  const inside = found
    .filter(({ from, to }) => from >= cell.start && to <= cell.end)
    .map(({ from, to, severity }) => ({
      severity,
      from: offsetInCell(sheet.file.source, cell, from),
      to: offsetInCell(sheet.file.source, cell, to),
    }));
  return markedText(cell.text, inside);
}

/** A finding with its cell reference, its remedies and its reason. */
function findingItem(finding: Finding, { posts }: CheckedSheet, acts: PostCardActs): HTMLElement {
  const { rule, severity, message, why, cell } = finding;
  const name = ruleTitle(rule) ?? t('outside_title');
  const column = posts.columns.names.indexOf(cell?.column ?? '');
  const place = `${letter(column)}${cell?.row}`;
  const answer = { toPicture: () => {}, apply: acts.apply };
  return h(
    'li',
    { class: severity },
    h(
      'p',
      {},
      icon(severity),
      h('span', { class: 'unseen' }, `${t(`grade_${severity}`)}: `),
      ...sentenceNodes(message),
    ),
    h('p', { class: 'soft' }, t('sheet_cell', { cell: place, column: cell?.column ?? '' })),
    remedyButtons(finding, answer, name),
    h(
      'details',
      {},
      h('summary', {}, t('why'), h('span', { class: 'unseen' }, `: ${name}`)),
      h('p', {}, ...sentenceNodes(why)),
      finding.principle !== null &&
        h('p', {}, h('a', { href: `#/guide/${rule}`, 'aria-label': t('more_about', { title: name }) }, t('more'))),
    ),
    acts.knownForm(finding, name),
  );
}
