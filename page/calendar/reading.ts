import type { CalendarSheet } from '../../src/calendar/calendar.js';
import { isPicture } from '../../src/calendar/facts.js';
import type { SheetPost } from '../../src/calendar/post.js';
import type { SheetCell } from '../../src/calendar/sheet.js';
import type { FixedCell } from '../../src/lint/calendar-parts.js';
import { fixedCells } from '../../src/run/fixes/fixed-cells.js';
import { type OpenSheet, postsOf } from './sheet.js';

/** A planned post as its card shows it before it is checked. */
export interface ReadPost {
  /** Of a workbook: the name of its sheet. */
  readonly sheet?: string;
  readonly row: number;
  /** Of its main cell: from 0, and its name. */
  readonly column: number;
  readonly columnName: string;
  /** Is it the first post of its row? */
  readonly isFirst: boolean;
  /** Has its column the text for some networks alone? */
  readonly isPiece: boolean;
  /** The cell of its text, which may be empty; absent when the sheet has no column for it. */
  readonly cell?: SheetCell;
  /** Day and time in the words of the sheet. */
  readonly moment: string;
  /** The same where it is a date. */
  readonly publish?: { readonly day: string; readonly time?: string };
  readonly networks: readonly string[];
  /** The pictures that its row names, and its videos. */
  readonly media: readonly SheetMedia[];
  /** Of its row in the text of the file. */
  readonly start: number;
  readonly end: number;
}

/** A picture or a video that a row names, and its alternative text where the sheet has a column for it. */
interface SheetMedia {
  readonly file: string;
  readonly alt?: string;
}

/** What a file of planned posts holds, without any verdict. */
export interface Reading {
  readonly posts: readonly ReadPost[];
  /** The names of the columns, from which a CSV file has the letters of its cells. */
  readonly columns: readonly string[];
  /** Absent in a workbook. */
  readonly delimiter?: string;
  /** Are there names of columns to choose from? */
  readonly hasHeader: boolean;
  /** Do its posts come from several sheets? */
  readonly hasSheets: boolean;
  /** The cells of a workbook that were changed here, for people to copy. */
  readonly copies: readonly FixedCell[];
}

/** Undefined when the column of the texts is not known. Throws a Mistake on a sheet that cannot be read. */
export async function readingOf(sheet: OpenSheet): Promise<Reading | undefined> {
  const calendars = await postsOf(sheet);
  if (!calendars) return undefined;
  const { sheets } = calendars;
  const delimiter = sheets[0]?.delimiter;
  return {
    posts: sheets.flatMap((one) => one.posts.map((post, index) => readPost(post, one, one.posts[index - 1]))),
    columns: sheets[0]?.columns.names ?? [],
    ...(delimiter !== undefined && { delimiter }),
    hasHeader: sheets.some(({ columns }) => columns.hasHeader),
    hasSheets: sheets.length > 1,
    copies: sheet.original === undefined ? [] : fixedCells(sheet.original, sheet.file.source),
  };
}

/** What the sheet tells of pictures as front matter would; of others only the names in their cells are known. */
function mediaOf({ row, given }: SheetPost, { of }: CalendarSheet['columns']): SheetMedia[] {
  const told = (given.meta.get('images')?.value ?? []) as readonly SheetMedia[];
  const cells = (of.picture ?? []).map((place) => row.cells[place]?.text.trim() ?? '');
  const named = cells.filter((text) => text !== '' && (told.length === 0 || !isPicture({ text })));
  return [...told, ...named.map((file) => ({ file }))];
}

function readPost(post: SheetPost, { name, columns }: CalendarSheet, before: SheetPost | undefined): ReadPost {
  const { row, main, given } = post;
  const isPiece = columns.pieces.some(({ column }) => column === main.column);
  const isText = isPiece || columns.of.text?.includes(main.column);
  const cell = isText ? main.cell : row.cells[columns.of.text?.[0] ?? -1];
  const said = (field: 'date' | 'time') => row.cells[columns.of[field]?.[0] ?? -1]?.text.trim() ?? '';
  const networks = given.meta.get('networks')?.value;
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(String(given.meta.get('publish')?.value)) ?? [];
  return {
    ...(name !== undefined && { sheet: name }),
    row: row.number,
    column: main.column,
    columnName: columns.names[main.column] ?? '',
    isFirst: before?.row !== row,
    isPiece,
    ...(cell && { cell }),
    moment: `${said('date')} ${said('time')}`.trim(),
    ...(day !== undefined && { publish: { day, ...(time !== undefined && { time }) } }),
    networks: Array.isArray(networks) ? networks.map(String) : [],
    media: mediaOf(post, columns),
    start: row.cells[0]?.start ?? 0,
    end: row.cells.at(-1)?.end ?? 0,
  };
}
