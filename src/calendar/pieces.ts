import type { OwnColumns } from '../config/csv-fields.js';
import { isSame, isYes, pieceIn } from './fields.js';
import { pieceName, placesNamed } from './names.js';

/** A column that holds the text for some networks alone. */
export interface PieceColumn {
  /** From 0. */
  readonly column: number;
  readonly networks: readonly string[];
}

/** Fewer words may be a remark: «pendiente», «sin foto». */
const fewestWords = 3;

/**
 * The columns of a network's own text, by their names and what is in them; where the config names the columns of texts,
 * only those that it names with the networks or, when it names several, with the texts.
 */
export function pieceColumns(
  header: readonly string[],
  body: readonly (readonly string[])[],
  own: OwnColumns,
): PieceColumn[] {
  const named = own.text === undefined ? undefined : new Set(namedPieces(header, own));
  const likely = header.flatMap((name, column) => {
    const piece = named?.has(column) === false ? undefined : pieceName(name);
    return piece ? [{ ...piece, column, cells: body.flatMap((cells) => cells[column]?.trim() || []) }] : [];
  });
  const isPiece = ({ saysText, cells }: (typeof likely)[number]): boolean =>
    saysText ? cells.length === 0 || cells.some(saysSomething) : hasTexts(cells);
  // «Igual», row by row, means the text of a column beside it.
  const isAll = ({ cells }: (typeof likely)[number]): boolean => cells.length > 0 && cells.every(isSame);
  const pieces = likely.filter(isPiece);
  return likely
    .filter((one) => pieces.includes(one) || (pieces.length > 0 && isAll(one)))
    .map(({ column, networks }) => ({ column, networks }));
}

function namedPieces(header: readonly string[], { text, networks }: OwnColumns): number[] {
  const texts = placesNamed(text, header);
  return [...placesNamed(networks, header), ...(texts.length > 1 ? texts : [])];
}

const saysSomething = (cell: string): boolean => pieceIn(cell) !== undefined;

/** Are most cells texts, not signs that say yes or no? */
const hasTexts = (cells: readonly string[]): boolean => {
  const told = cells.filter((cell) => !isYes(cell) && saysSomething(cell));
  const texts = told.filter((cell) => cell.split(/\s+/, fewestWords).length >= fewestWords);
  return texts.length > 0 && 2 * texts.length > told.length;
};
