import type { Field } from '../config/csv-fields.js';
import type { Given } from '../draft/read-text.js';
import type { Columns } from './columns.js';
import { factsOf, isPicture, metaFrom, type PostCell, type PostNetworks } from './facts.js';
import { pieceIn } from './fields.js';
import type { PieceColumn } from './pieces.js';
import type { Row, SheetCell } from './sheet.js';

/** A row as a draft: a line for each cell that says something about the post, then its text and its link. */
export interface SheetPost {
  readonly row: Row;
  readonly source: string;
  readonly given: Given;
  /** All that `given` says, as a text. */
  readonly said: string;
  /** In source order. */
  readonly cells: readonly PostCell[];
  /** The cell of its text, or the first cell of the row when there is none. */
  readonly main: PostCell;
  /** Has it pictures but no column for their alternative text? */
  readonly hasMutePictures: boolean;
}

/**
 * The posts of a row: for each network with a text of its own, and for all others; none of a row without text and
 * pictures.
 */
export function postsOf(row: Row, columns: Columns, monthFirst: boolean): SheetPost[] {
  const same = saidIn(row, columns, 'same');
  const hasShared = (columns.of.text ?? []).some((place) => (row.cells[place]?.text ?? '').trim() !== '');
  const texts = saidIn(row, columns, 'own');
  const own = hasShared ? texts : withSame(texts, same);
  const without = own.flatMap(({ networks }) => networks);
  const also = same.flatMap(({ networks }) => networks);
  const shared = postOf(row, columns, monthFirst, { text: columns.of.text, networks: { without, also } });
  const pieces = own.flatMap(
    ({ column, networks }) => postOf(row, columns, monthFirst, { text: [column], networks: { only: networks } }) ?? [],
  );
  return shared ? [shared, ...pieces] : pieces;
}

/** The columns of networks' own texts that have one in a row, or that say that theirs is the same. */
const saidIn = (row: Row, { pieces }: Columns, what: 'own' | 'same'): PieceColumn[] =>
  pieces.filter(({ column }) => pieceIn(row.cells[column]?.text ?? '') === what);

/** Does a row say of a network that its text is the same, and has no post? */
export const isSameAsNothing = (row: Row, columns: Columns, posts: readonly SheetPost[]): boolean =>
  posts.length === 0 && saidIn(row, columns, 'same').length > 0;

/** In a row without a text for all, “same” is that of the nearest text to its left, else of the first one. */
function withSame(own: readonly PieceColumn[], same: readonly PieceColumn[]): PieceColumn[] {
  const meant = same.map(({ column, networks }) => ({
    networks,
    of: own.findLast((piece) => piece.column < column) ?? own[0],
  }));
  return own.map((piece) => {
    const more = meant.flatMap(({ of, networks }) => (of === piece ? networks : []));
    return { ...piece, networks: [...piece.networks, ...more] };
  });
}

/** The columns of a post's text, and the networks to which it goes. */
interface Part {
  readonly text: readonly number[] | undefined;
  readonly networks: PostNetworks;
}

/** Undefined without text and pictures, and when each network has a text of its own. */
function postOf(row: Row, columns: Columns, monthFirst: boolean, part: Part): SheetPost | undefined {
  const cell = (place: number): SheetCell | undefined => row.cells[place];
  const filled = (field: Field): number[] =>
    ((field === 'text' ? part.text : columns.of[field]) ?? []).filter(
      (place) => (cell(place)?.text.trim() ?? '') !== '',
    );
  const [text] = filled('text');
  const { only, without = [] } = part.networks;
  if (text === undefined && (filled('picture').length === 0 || without.length > 0)) return undefined;
  const words = cell(text ?? -1)?.text ?? '';
  const [link] = filled('link').filter((place) => !words.includes((cell(place) as SheetCell).text.trim()));
  const ways: Field[] = only ? [] : ['networks'];
  const told: Field[] = [...ways, 'date', 'picture', 'alt', 'title', 'language', 'kind', 'waive'];
  const cells: PostCell[] = [];
  let source = '\n';
  const add = (place: number | undefined, behind: string) => {
    if (place === undefined) return;
    const own = cell(place) as SheetCell;
    cells.push({ start: source.length, cell: own, column: place });
    source += own.text + behind;
  };
  for (const place of told.flatMap(filled)) add(place, '\n');
  const from = source.length;
  add(text, '');
  if (link !== undefined) source += text === undefined ? '' : '\n\n';
  add(link, '');
  const cellOf = (place: number) => cells.find(({ column }) => column === place) as PostCell;
  const time = cell(columns.of.time?.[0] ?? -1)?.text ?? '';
  const facts = factsOf({ columns, filled, cellOf, time, monthFirst, networks: part.networks });
  if (!facts) return undefined;
  const main = cells.find(({ column }) => column === (text ?? link)) ?? (cells[0] as PostCell);
  const hasMutePictures =
    columns.of.alt === undefined && filled('picture').some((place) => isPicture(cell(place) as SheetCell));
  const hasMedia = columns.of.picture && filled('picture').length > 0;
  const given = { meta: metaFrom(source, facts), from, hasMedia };
  return { row, source, given, said: JSON.stringify([facts, from, hasMedia]), cells, main, hasMutePictures };
}
