import { rememberText } from '../browser/tab-texts.js';
import type { Loan } from '../editor/loan.js';
import type { Finding } from '../findings/findings.js';
import { t } from '../messages/texts.js';
import { rowName } from './cards.js';
import type { PlannedPost } from './checked.js';
import type { ReadPost } from './reading.js';
import type { KnownCalendar } from './view.js';

/** Where a post is in its file. */
export type Place = Pick<ReadPost, 'sheet' | 'row' | 'column'>;

/** A row, or a post in it. */
export type RowPlace = Pick<ReadPost, 'sheet' | 'row'> & { readonly column?: number };

/** «Fila 14», with the sheet where there are several. */
export const placeName = ({ reading: { hasSheets } }: KnownCalendar, { sheet, row }: RowPlace): string =>
  rowName(row, hasSheets ? sheet : undefined);

/** The row of a cell. */
export const placeOf = ({ sheet, row }: NonNullable<Finding['cell']>): RowPlace => ({
  ...(sheet !== undefined && { sheet }),
  row,
});

/** The post at a place, or the first of its row; -1 when there is none. */
export function indexOf(posts: readonly PlannedPost[], { sheet, row, column }: RowPlace): number {
  const inRow = ({ post }: PlannedPost) => post.row === row && post.sheet === sheet;
  const own = posts.findIndex((planned) => inRow(planned) && planned.post.column === column);
  return own < 0 ? posts.findIndex(inRow) : own;
}

/**
 * The text of a post for the editor; undefined where there is none. `written` is what it had become before a reload,
 * which the tab remembers.
 */
export function lentPost(
  known: KnownCalendar,
  { sheet, row, column }: Place,
  written: string | undefined,
  back: Loan['back'],
): Loan | undefined {
  const { name } = known.sheet;
  const place = { ...(sheet !== undefined && { sheet }), row, column };
  const planned = known.posts[indexOf(known.posts, place)];
  const cell = planned?.post.cell;
  if (!planned || !cell) return undefined;
  const { post, checked } = planned;
  const { day, time } = post.publish ?? {};
  return {
    text: written ?? cell.text.replace(/\r\n?/g, '\n'),
    name: () => t('loan_name', { place: placeName(known, place), name }),
    networks: (checked ?? post).networks,
    media: post.media,
    publish: day && (time ? `${day}T${time}` : day),
    changed: (text) => rememberText('lent', JSON.stringify({ ...place, text })),
    back,
  };
}
