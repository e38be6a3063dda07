import type { Field } from '../config/csv-fields.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { metaOf } from '../draft/front-matter/meta.js';
import type { Given } from '../draft/read-text.js';
import { readWaiver } from '../lint/waivers.js';
import type { Range } from '../text/ranges.js';
import { spanOf } from '../text/span.js';
import { type Columns, networkOfColumn } from './columns.js';
import { isYes } from './fields.js';
import type { Row, SheetCell } from './sheet.js';
import { momentIn } from './when.js';

/** A cell of a post, and where its text begins in the post's source. */
export interface PostCell {
  readonly start: number;
  readonly cell: SheetCell;
  /** From 0. */
  readonly column: number;
}

/** A row as a draft: a line for each cell that says something about the post, then its text and its link. */
export interface SheetPost {
  readonly row: Row;
  readonly source: string;
  readonly given: Given;
  /** In source order. */
  readonly pieces: readonly PostCell[];
  /** The cell of its text, or the first cell of the row when there is none. */
  readonly main: PostCell;
  /** Has it pictures but no column for their alternative text? */
  readonly hasMutePictures: boolean;
}

/** A value of a cell as front matter would have it: its place, its meaning and its text. */
interface CellNode {
  readonly at: Range;
  readonly value: unknown;
  readonly inside?: Readonly<Record<string | number, CellNode>>;
}

/** The post of a row; undefined for a row without text and pictures. */
export function postOf(row: Row, columns: Columns, monthFirst: boolean): SheetPost | undefined {
  const cell = (place: number): SheetCell | undefined => row.cells[place];
  const filled = (field: Field): number[] =>
    (columns.of[field] ?? []).filter((place) => (cell(place)?.text.trim() ?? '') !== '');
  const [text] = filled('text');
  if (text === undefined && filled('picture').length === 0) return undefined;
  const words = cell(text ?? -1)?.text ?? '';
  const [link] = filled('link').filter((place) => !words.includes((cell(place) as SheetCell).text.trim()));
  const told: Field[] = ['networks', 'date', 'picture', 'alt', 'title', 'language', 'kind', 'waive'];
  const pieces: PostCell[] = [];
  let source = '\n';
  const add = (place: number | undefined, behind: string) => {
    if (place === undefined) return;
    const own = cell(place) as SheetCell;
    pieces.push({ start: source.length, cell: own, column: place });
    source += own.text + behind;
  };
  for (const place of told.flatMap(filled)) add(place, '\n');
  const from = source.length;
  add(text, '');
  if (link !== undefined) source += text === undefined ? '' : '\n\n';
  add(link, '');
  const pieceOf = (place: number) => pieces.find(({ column }) => column === place) as PostCell;
  const facts = factsOf({ columns, filled, pieceOf, time: cell(columns.of.time?.[0] ?? -1)?.text ?? '', monthFirst });
  const main = pieces.find(({ column }) => column === (text ?? link)) ?? (pieces[0] as PostCell);
  const hasMutePictures =
    columns.of.alt === undefined && filled('picture').some((place) => isPicture(cell(place) as SheetCell));
  const hasMedia = columns.of.picture && filled('picture').length > 0;
  return { row, source, given: { meta: metaFrom(source, facts), from, hasMedia }, pieces, main, hasMutePictures };
}

interface CellValue {
  readonly columns: Columns;
  readonly filled: (field: Field) => number[];
  readonly pieceOf: (place: number) => PostCell;
  readonly time: string;
  readonly monthFirst: boolean;
}

function factsOf(seen: CellValue): Record<string, CellNode> {
  const { filled, pieceOf, time, monthFirst } = seen;
  const facts: Record<string, CellNode> = {};
  const leaf = (field: Field, key: string, read: (text: string) => unknown) => {
    for (const piece of filled(field).slice(0, 1).map(pieceOf)) {
      const value = read(piece.cell.text);
      if (value !== undefined) facts[key] = { at: rangeOf(piece), value };
    }
  };
  const networks = networksIn(seen);
  if (networks.length > 0) facts.networks = listOf(networks);
  leaf('date', 'publish', (text) => momentIn(text, time, monthFirst) ?? (/^\s*\d/.test(text) ? text : undefined));
  for (const key of ['title', 'language', 'kind'] as const) leaf(key, key, (text) => text.trim());
  const pictures = seen.columns.of.alt === undefined ? [] : picturesIn(seen);
  if (pictures.length > 0) facts.images = listOf(pictures);
  const [waive] = filled('waive');
  if (waive !== undefined) facts.redlint = waiverIn(pieceOf(waive));
  return facts;
}

const rangeOf = ({ start, cell }: PostCell): Range => ({ start, end: start + cell.text.length });

const listOf = (items: readonly CellNode[]): CellNode => ({
  at: { start: items[0]?.at.start as number, end: items.at(-1)?.at.end as number },
  value: items.map(({ value }) => value),
  inside: Object.fromEntries(items.entries()),
});

/** The networks with a yes in their column, and those listed in a cell. */
function networksIn({ columns, filled, pieceOf }: CellValue): CellNode[] {
  return filled('networks').flatMap((place): CellNode[] => {
    const piece = pieceOf(place);
    const network = networkOfColumn(columns.names[place] as string);
    if (network !== undefined) return isYes(piece.cell.text) ? [{ at: rangeOf(piece), value: network }] : [];
    return partsOf(piece, /[,;+|\n]|\s\/\s|\sy\s|\sand\s/g).map(({ at, text }) => ({
      at,
      value: networkOf(text) ?? text,
    }));
  });
}

/** The pictures, each paired with the alternative text of the same number. */
function picturesIn({ columns, filled, pieceOf }: CellValue): CellNode[] {
  const each = (field: 'picture' | 'alt') => {
    const sign = columns.lists[field] as string;
    const places = columns.of[field] ?? [];
    const isSplit = places.length === 1;
    return places.flatMap((place) => {
      if (!filled(field).includes(place)) return [undefined];
      const piece = pieceOf(place);
      if (isSplit && sign === ',') return partsOf(piece, /,\s*(?=https?:)|\n/g);
      // «A reader||»: the second picture has an empty text, not the first one's.
      return isSplit && piece.cell.text.includes(sign) ? allPartsOf(piece, /\|\|/g) : partsOf(piece, /\n/g);
    });
  };
  const alts = each('alt');
  return each('picture').flatMap((picture, index): CellNode[] => {
    if (!picture || !isPicture(picture)) return [];
    const given = alts[index] ?? (alts.length === 1 ? alts[0] : undefined);
    const alt = given?.text === '' ? undefined : given;
    const file = { at: picture.at, value: picture.text };
    const inside = { file, ...(alt && { alt: { at: alt.at, value: alt.text } }) };
    return [{ at: picture.at, value: { file: picture.text, ...(alt && { alt: alt.text }) }, inside }];
  });
}

/** Videos are listed in the same columns. */
const isPicture = (cell: { readonly text: string }): boolean =>
  !/\.(?:mp4|mov|webm|avi|m4v|pdf)(?:[?#].*)?\s*$/i.test(cell.text);

/** What a cell lists, without separators and empty parts. */
const partsOf = (piece: PostCell, sign: RegExp) => allPartsOf(piece, sign).filter(({ text }) => text !== '');

/** The same, with empty parts. */
function allPartsOf({ start, cell }: PostCell, sign: RegExp): { readonly at: Range; readonly text: string }[] {
  const edges = [...cell.text.matchAll(sign)].flatMap(({ 0: found, index }) => [index, index + found.length]);
  const all = [0, ...edges, cell.text.length];
  return Array.from({ length: all.length / 2 }, (_, n) => {
    const [from, to] = [all[2 * n] as number, all[2 * n + 1] as number];
    const text = cell.text.slice(from, to).trim();
    const at = start + from + cell.text.slice(from, to).indexOf(text);
    return { at: { start: at, end: at + text.length }, text };
  });
}

/** «puffery -- its name until=2027-01-31», as a waiver in front matter would be. */
function waiverIn(piece: PostCell): CellNode {
  const at = rangeOf(piece);
  const waiver = readWaiver(piece.cell.text);
  const inside = Object.fromEntries(Object.entries(waiver).map(([key, value]) => [key, { at, value }]));
  return { at, value: { disable: waiver }, inside: { disable: { at, value: waiver, inside } } };
}

function metaFrom(source: string, facts: Readonly<Record<string, CellNode>>): Given['meta'] {
  return metaOf(spanOf(source, 0, 0), Object.keys(facts), [], (...path) => {
    let node: CellNode | undefined = { at: { start: 0, end: 0 }, value: undefined, inside: facts };
    for (const step of path) node = node?.inside?.[step];
    return node && { ...spanOf(source, node.at.start, node.at.end), value: node.value };
  });
}
