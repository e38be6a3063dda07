import { type ColumnNames, type Field, fields, type OwnColumns } from '../config/csv-fields.js';
import { type Preset, presets, waiveColumn } from './fields.js';
import { columnsNamed, letter, namedAsFirst, placeOfLetters, placesNamed, plainName } from './names.js';
import { type PieceColumn, pieceColumns } from './pieces.js';

/** Which column holds what, and the name of the sheet's format. */
export interface Columns {
  /** Name of the preset; `own` where the config alone names them. */
  readonly preset: string;
  /**
   * Indexes of the columns of each field, from 0; several of texts have one name, and the first that is filled counts.
   */
  readonly of: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** Columns with the text for some networks alone. */
  readonly pieces: readonly PieceColumn[];
  /** As the header names them; otherwise the column letter that spreadsheets show. */
  readonly names: readonly string[];
  readonly hasHeader: boolean;
  readonly lists: NonNullable<Preset['lists']>;
}

/** The texts of the cells of each row. */
export type Texts = readonly (readonly string[])[];

/** How to look for columns. */
export interface ColumnOptions {
  readonly own?: OwnColumns;
  /** Does only a header count that no other kind of sheet would have? */
  readonly found?: boolean;
}

/**
 * The columns of a sheet whose header is the first of these rows, by the names in the config and in the preset that
 * knows most of them; undefined when it names no column of posts, or lacks one that the config names.
 */
export function columnsOf(
  [header = [], ...body]: Texts,
  { own = {}, found = false }: ColumnOptions = {},
): Columns | undefined {
  const configured = columnsNamed(own, header);
  const pieces = pieceColumns(header, body, own);
  const hasPieces = pieces.length > 0;
  if (own.text !== undefined && missingIn(own, header) === undefined)
    return columns(ownSheet, { ...configured, text: placesNamed(own.text, header) }, header, pieces);
  if (!found && own.text !== undefined && configured.text) return undefined;
  // What the config names is not also guessed from common words.
  const isGuess = !found && own.text === undefined;
  const known = presets.filter((one) => (isGuess || one.found) && isNamed(one, header, found, hasPieces));
  const [preset] = known.sort((a, b) => fieldsOf(b, header) - fieldsOf(a, header));
  return preset && columns(preset, { ...columnsNamed(preset.columns, header), ...configured }, header, pieces);
}

/** How many fields of a header a preset knows. */
const fieldsOf = ({ columns }: Preset, header: readonly string[]): number =>
  Object.keys(columnsNamed(columns, header)).length;

/** The columns of a sheet without names, by the letters in the config. */
export function letteredColumns(own: OwnColumns, width: number): Columns | undefined {
  const of: Partial<Record<Field, readonly number[]>> = {};
  for (const field of fields) {
    const places = [own[field] ?? []].flat().map(placeOfLetters);
    if (!places.every((place) => place !== undefined && place < width)) return undefined;
    if (places.length > 0) of[field] = places as number[];
  }
  return (
    of.text &&
    columns(
      ownSheet,
      of,
      Array.from({ length: width }, () => ''),
      [],
    )
  );
}

/** The columns of a tool's sheets that have no names, by their order. */
export const orderedColumns = (preset: Preset, width: number): Columns =>
  columns(
    preset,
    Object.fromEntries((preset.positions ?? []).slice(0, width).map((field, place) => [field, [place]])),
    Array.from({ length: width }, () => ''),
    [],
  );

/** Is a header surely one: does it name two columns or more that calendars have, one of them of texts? */
export const isSure = ({ of, pieces }: Columns): boolean =>
  Object.keys(of).filter((field) => field !== 'waive').length + pieces.length > 1;

/** A sheet whose columns are all named by the config. */
const ownSheet: Preset = { name: 'own', needs: ['text'], columns: {} };

const columns = (
  { name, lists = {} }: Preset,
  named: Columns['of'],
  header: readonly string[],
  pieces: readonly PieceColumn[],
): Columns => {
  const waive = header.findIndex((cell) => plainName(cell) === waiveColumn);
  const of = waive < 0 || named.waive ? named : { ...named, waive: [waive] };
  return {
    preset: name,
    of: withoutPieces(of, new Set(pieces.map(({ column }) => column)), header),
    pieces,
    names: header.map((cell, place) => cell.trim() || letter(place)),
    hasHeader: header.some((cell) => cell !== ''),
    lists: { picture: ',', alt: '||', ...lists },
  };
};

/** A column with a network's own text says neither that the post goes there nor what all share. */
function withoutPieces(
  { text, networks, ...of }: Columns['of'],
  pieces: ReadonlySet<number>,
  header: readonly string[],
): Columns['of'] {
  const rest = (places: readonly number[] = []) => places.filter((place) => !pieces.has(place));
  const [texts, ways] = [namedAsFirst(rest(text), header), rest(networks)];
  return { ...of, ...(texts.length > 0 && { text: texts }), ...(ways.length > 0 && { networks: ways }) };
}

/** How many column names a sentence lists; a sheet may have a hundred. */
const mostNamed = 12;
export const shown = (header: readonly string[]): string[] => {
  const names = header.map((cell) => cell.trim().slice(0, 40)).filter(Boolean);
  return names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names;
};

/** A field whose column the config names and the header lacks. */
export function missingIn(own: OwnColumns, header: readonly string[]): Field | undefined {
  const configured = columnsNamed(own as ColumnNames, header);
  return fields.find((field) => own[field] !== undefined && !configured[field]);
}

function isNamed(preset: Preset, header: readonly string[], found: boolean, hasPieces: boolean): boolean {
  const here = columnsNamed(preset.columns, header);
  const needs = found ? (preset.found ?? preset.needs) : preset.needs;
  return needs.every((field) => here[field] !== undefined || (field === 'text' && hasPieces && !preset.title));
}
