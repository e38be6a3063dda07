import { networkTitle } from '../../network/network.js';
import { asItStands } from '../../text/reading-view.js';
import type { Meta } from '../draft.js';
import { networksOf } from '../front-matter/facts.js';
import { factNamed, factOf, namesOf, writtenKey } from '../front-matter/keys.js';
import { type Fenced, metaOf } from '../front-matter/meta.js';
import { readMeta } from '../front-matter/read.js';
import { textAt } from '../front-matter/values.js';
import type { Value } from '../media.js';
import type { Piece } from './piece.js';

/** The pieces in a list of the front matter, and before them the body, if it holds a text. */
export function listedPieces(source: string, fenced: Fenced): readonly Piece[] {
  const meta = readMeta(source, fenced);
  const list = factOf(meta, 'pieces')?.value;
  const key = writtenKey(meta, 'pieces');
  if (!Array.isArray(list)) return [];
  const listed = list.flatMap((_, index): Piece[] => {
    const entry = meta.get(key, index);
    if (!entry || !isPiece(entry.value)) return [];
    // Pictures alone are published too.
    const text = textAt(meta, key, index, 'text') ?? { ...entry, value: '' };
    return [pieceOf(source, fenced.end, text, metaOfPiece(meta, key, index))];
  });
  const at = { start: fenced.end, end: source.length };
  const body =
    source.slice(fenced.end).trim() === '' ? [] : [{ name: '', networks: undefined, at, view: asItStands(source) }];
  return listed.length === 0 ? [] : [...body.map((piece) => ({ ...piece, isEditable: true })), ...listed];
}

/** Does an entry say what is published, or where? Other lists of that name are a site's own. */
const isPiece = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  ['text', 'images', 'videos', ...namesOf('networks')].some((name) => name in entry);

/** The front matter as it holds for a piece: what its entry says stands above what is said of all. */
function metaOfPiece(meta: Meta, key: string, index: number): Meta {
  const entry = Object.keys(meta.get(key, index)?.value as object).filter((name) => name !== 'text');
  const said = new Set(entry.map((name) => factNamed(name) ?? name));
  const keys = [...entry, ...meta.keys.filter((name) => !said.has(factNamed(name) ?? name))];
  return metaOf(meta.at, keys, meta.faults, (first = '', ...path) =>
    entry.includes(String(first)) ? meta.get(key, index, first, ...path) : meta.get(first, ...path),
  );
}

/** A piece whose text is a value of the front matter, which ends at `end`. */
function pieceOf(source: string, end: number, text: Value, meta: Meta): Piece {
  const networks = networksOf(meta, {});
  const from = end + 1;
  const places = placesIn(source, text);
  const placeAt = (offset: number, isEnd: boolean): number => {
    if (offset < from) return Math.min(offset, end);
    if (!places) return isEnd ? text.end : text.start;
    const before = places[offset - from - 1];
    return isEnd && before !== undefined ? before + 1 : (places[offset - from] ?? text.end);
  };
  return {
    name: networks.map(networkTitle).join(', '),
    networks,
    at: text,
    view: {
      text: `${source.slice(0, end)}\n${text.value}`,
      lineEnd: '\n',
      startOf: (offset) => placeAt(offset, false),
      endOf: (offset) => placeAt(offset, true),
    },
    given: { meta, from, hasMedia: false },
    isEditable: places !== undefined && source[text.start] === '|',
  };
}

/**
 * Where each character of a value is written: a block is indented, a folded or quoted text escapes signs and joins
 * lines. Undefined where that cannot be told.
 */
function placesIn(source: string, { start, end, value }: Value): number[] | undefined {
  const places: number[] = [];
  // The first line of a block holds its sign alone.
  let at = /[|>]/.test(source[start] ?? '') ? source.indexOf('\n', start) + 1 : start;
  for (const sign of value) {
    if (/\s/.test(sign)) {
      places.push(at);
      while (at < end && /\s/.test(source[at] as string) && (sign !== '\n' || source[at] !== '\n')) at++;
      if (sign === '\n') at++;
      continue;
    }
    while (at < end && !source.startsWith(sign, at) && /[\s\\"']/.test(source[at] as string)) at++;
    if (!source.startsWith(sign, at)) return undefined;
    for (let unit = 0; unit < sign.length; unit++) places.push(at + unit);
    at += sign.length;
  }
  return places;
}
