import { type Field, fields, type OwnColumns } from '../config/csv-fields.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { Mistake } from '../mistake.js';
import { parseMoment } from '../recognizers/dates/dates.js';
import {
  type ColumnOptions,
  type Columns,
  columnsOf,
  isSure,
  letteredColumns,
  missingIn,
  orderedColumns,
  shown,
  type Texts,
} from './columns.js';
import { isYes, presets } from './fields.js';
import { isByLetters, letter } from './names.js';
import { momentIn, timeIn } from './when.js';

/** The columns of a sheet, and where its posts begin. */
export interface Headed {
  readonly columns: Columns;
  /** The index of the first row of posts. */
  readonly first: number;
}

/** Titles and remarks above the names of columns take fewer rows. */
const mostTitles = 10;

/** A cell with more is not the name of a column. */
const mostWords = 5;
const wordsIn = (cell = ''): number => cell.trim().split(/\s+/, mostWords + 1).length;

/**
 * The columns of a sheet: the first row among the first ten that surely names them, else the first row if it names one
 * of texts, else what the config says by letters, or the order that a tool's sheets have. Undefined when the sheet has
 * no column of posts.
 */
export function headed(rows: Texts, options: ColumnOptions = {}): Headed | undefined {
  const { own = {}, found = false } = options;
  let first: Headed | undefined;
  for (let at = 0; at < Math.min(mostTitles, rows.length); at++) {
    const columns = columnsOf(rows.slice(at), options);
    if (columns && (isSure(columns) || found)) return { columns, first: at + 1 };
    if (columns && rows.slice(0, at).every(isEmpty)) first = { columns, first: at + 1 };
  }
  if (first) return first;
  if (isByLetters(own)) return lettered(rows, own, found);
  return found || own.text !== undefined ? ofTool(rows) : ordered(rows);
}

/**
 * A sheet without names whose columns the config names by letters; its posts begin at the first date. Among other
 * sheets (`found`) letters hold for one that surely has no names: they say where its date and its text are, and these
 * are there.
 */
function lettered(rows: Texts, own: OwnColumns, found: boolean): Headed | undefined {
  const columns = letteredColumns(own, widthOf(rows));
  if (!columns) return undefined;
  const [date] = columns.of.date ?? [];
  const [text] = columns.of.text ?? [];
  const first = date === undefined ? 0 : rows.slice(0, mostTitles).findIndex((cells) => isMoment(cells[date] ?? ''));
  if (first < 0) return undefined;
  const isNameless = rows.slice(0, first).every((cells) => cells.filter((cell) => cell.trim() !== '').length < 2);
  if (found && !(isNameless && date !== undefined && text !== undefined && arePosts(rows, date, text)))
    return undefined;
  return { columns, first };
}

/** A sheet without names in the order of a preset: a date and a text, and nothing else but addresses. */
function ordered(rows: Texts, known = presets): Headed | undefined {
  const preset = known.find(({ positions }) => positions !== undefined && isInOrder(rows, positions));
  return preset && { columns: orderedColumns(preset, widthOf(rows)), first: 0 };
}

/**
 * The same in the order of a tool, with what other data has not: all dates have an hour, and an address is among the
 * cells.
 */
function ofTool(rows: Texts): Headed | undefined {
  const found = ordered(
    rows,
    presets.filter(({ title }) => title !== undefined),
  );
  const [date] = found?.columns.of.date ?? [];
  if (date === undefined) return undefined;
  const dates = rows.map((cells) => cells[date] ?? '').filter(isMoment);
  const hasAddress = rows.some((cells) => cells.some((cell) => /https?:\/\//i.test(cell)));
  return hasAddress && dates.every(hasHour) ? found : undefined;
}

function isInOrder(rows: Texts, positions: readonly Field[]): boolean {
  const [date, text] = [positions.indexOf('date'), positions.indexOf('text')];
  const isDated = (cells: readonly string[]) => isMoment(cells[date] ?? '');
  if (!isDated(rows[0] ?? [])) return false;
  const isOther = (_: string, place: number) => place !== date && place !== text;
  const posts = rows.filter(isDated);
  return posts.every((cells) => cells.filter(isOther).every(isAddress)) && arePosts(posts, date, text);
}

/** Have the rows with a date a text, or none, and some of them one? */
function arePosts(rows: Texts, date: number, text: number): boolean {
  const texts = rows.filter((cells) => isMoment(cells[date] ?? '')).map((cells) => cells[text] ?? '');
  return texts.every((cell) => cell.trim() === '' || isWords(cell)) && texts.some(isWords);
}

/** Has a row among the first ten most of the columns that the config names, though not all? */
export const hasMostOf = (own: OwnColumns, rows: Texts): boolean =>
  own.text !== undefined &&
  rows.slice(0, mostTitles).some((cells) => {
    const missing = fields.filter((field) => missingIn({ [field]: own[field] }, cells) !== undefined).length;
    return missing > 0 && 2 * missing < fields.filter((field) => own[field] !== undefined).length;
  });

/** Why a sheet has no columns that are known. */
export function unknownColumns(rows: Texts, file: string, own: OwnColumns = {}): Mistake {
  const heads = rows.slice(0, mostTitles);
  const named = heads.find((cells) => own.text !== undefined && missingIn({ text: own.text }, cells) === undefined);
  const header = named ?? usualHeader(rows) ?? heads.find((cells) => !isEmpty(cells));
  if (!header) return new Mistake('calendar-empty', { file });
  const missing = missingIn(own, header);
  const names = shown(header);
  const lengthAt = (place: number) => (header[place] ?? '').trim().length;
  if (own.text !== undefined && missing !== undefined) {
    const [name = ''] = [own[missing] ?? []].flat();
    return new Mistake('calendar-column', { file, field: missing, name, names, row: rows.indexOf(header) + 1 });
  }
  const date = header.findIndex(isMoment);
  const others = header.flatMap((_, place) => (place === date ? [] : [place]));
  const text = others.reduce(
    (longest, place) => (lengthAt(place) > lengthAt(longest) ? place : longest),
    others[0] ?? 0,
  );
  const row = { file, row: rows.indexOf(header) + 1, names, text: letter(text) };
  if (date >= 0) return new Mistake('calendar-nameless', { ...row, date: letter(date) });
  if (wordsIn(header[text]) > mostWords) return new Mistake('calendar-undated', row);
  return new Mistake('calendar-header', { ...row, known: { or: presets.flatMap(({ title }) => title ?? []) } });
}

/** The row that names the columns of a calendar by words that people use. */
function usualHeader(rows: Texts): Texts[number] | undefined {
  const found = headed(rows);
  return found?.columns.hasHeader ? rows[found.first - 1] : undefined;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const widthOf = (rows: Texts): number => rows.reduce((most, { length }) => Math.max(most, length), 0);

const isMoment = (cell: string): boolean =>
  momentIn(cell, '', false) !== undefined || parseMoment(cell, undefined) !== undefined;

const hasHour = (cell: string): boolean =>
  [false, true].some((monthFirst) => momentIn(cell, '', monthFirst)?.includes('T'));

/** May it be the text of a post: no time, network, sign, number or address alone? */
const isWords = (cell: string): boolean => {
  const text = cell.trim();
  const isOther = timeIn(text) !== undefined || isYes(text) || networkOf(text) !== undefined || isMoment(text);
  return /\p{L}/u.test(text) && !isOther && !/^https?:\S*$/i.test(text);
};

const isAddress = (cell: string): boolean => cell.trim() === '' || /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(cell);
