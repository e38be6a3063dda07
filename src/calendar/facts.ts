import type { Field } from '../config/csv-fields.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { metaOf } from '../draft/front-matter/meta.js';
import { unknownCaptions } from '../draft/media.js';
import type { Given } from '../draft/read-text.js';
import { readWaiver } from '../lint/waivers.js';
import type { Range } from '../text/ranges.js';
import { spanOf } from '../text/span.js';
import type { Columns } from './columns.js';
import { isYes } from './fields.js';
import { networkOfColumn } from './names.js';
import type { SheetCell } from './sheet.js';
import { momentIn } from './when.js';

/** A cell of a post, and where its text begins in the post's source. */
export interface PostCell {
  readonly start: number;
  readonly cell: SheetCell;
  /** From 0. */
  readonly column: number;
}

/** A value of a cell as front matter would have it: its place, its meaning and its text. */
interface CellNode {
  readonly at: Range;
  readonly value: unknown;
  readonly inside?: Readonly<Record<string | number, CellNode>>;
}

/** The networks to which a post goes: only these, or those of the row without and with some. */
export interface PostNetworks {
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly also?: readonly string[];
}

interface PostCells {
  readonly columns: Columns;
  readonly filled: (field: Field) => number[];
  readonly cellOf: (place: number) => PostCell;
  readonly time: string;
  readonly monthFirst: boolean;
  readonly networks: PostNetworks;
}

/** What the cells say of a post; undefined when it goes nowhere. */
export function factsOf(seen: PostCells): Record<string, CellNode> | undefined {
  const { filled, cellOf, time, monthFirst } = seen;
  const facts: Record<string, CellNode> = {};
  const leaf = (field: Field, key: string, read: (text: string) => unknown) => {
    for (const own of filled(field).slice(0, 1).map(cellOf)) {
      const value = read(own.cell.text);
      if (value !== undefined) facts[key] = { at: rangeOf(own), value };
    }
  };
  const networks = networksOf(seen);
  if (!networks) return undefined;
  if (networks.length > 0) facts.networks = listOf(networks);
  leaf('date', 'publish', (text) => momentIn(text, time, monthFirst) ?? (/^\s*\d/.test(text) ? text : undefined));
  for (const key of ['title', 'language', 'kind'] as const) leaf(key, key, (text) => text.trim());
  const { images, videos } = mediaIn(seen);
  if (images.length > 0) facts.images = listOf(images);
  if (videos.length > 0) facts.videos = listOf(videos);
  const [waive] = filled('waive');
  if (waive !== undefined) facts.redlint = waiverIn(cellOf(waive));
  return facts;
}

/** Undefined when all networks of the row have a text of their own. */
function networksOf(seen: PostCells): CellNode[] | undefined {
  const { only, without = [], also = [] } = seen.networks;
  const added = (networks: readonly string[]) => networks.map((value) => ({ at: { start: 0, end: 0 }, value }));
  if (only) return added(only);
  const named = networksIn(seen);
  const left = named.filter(({ value }) => !without.includes(String(value)));
  if (named.length > 0 && left.length + also.length === 0) return undefined;
  return [...added(also.filter((network) => !named.some(({ value }) => value === network))), ...left];
}

const rangeOf = ({ start, cell }: PostCell): Range => ({ start, end: start + cell.text.length });

const listOf = (items: readonly CellNode[]): CellNode => ({
  at: { start: items[0]?.at.start as number, end: items.at(-1)?.at.end as number },
  value: items.map(({ value }) => value),
  inside: Object.fromEntries(items.entries()),
});

/** The networks with a yes in their column, and those listed in a cell. */
function networksIn({ columns, filled, cellOf }: PostCells): CellNode[] {
  return filled('networks').flatMap((place): CellNode[] => {
    const own = cellOf(place);
    const network = networkOfColumn(columns.names[place] as string);
    if (network !== undefined) return isYes(own.cell.text) ? [{ at: rangeOf(own), value: network }] : [];
    return partsOf(own, /[,;+|\n]|\s\/\s|\sy\s|\sand\s/g).map(({ at, text }) => ({
      at,
      value: networkOf(text) ?? text,
    }));
  });
}

/**
 * The pictures, each paired with the alternative text of the same number, and the videos; none beside pictures of which
 * a sheet has no texts.
 */
function mediaIn(seen: PostCells): { readonly images: CellNode[]; readonly videos: CellNode[] } {
  const named = namedMedia(seen);
  const images = named.filter(({ file }) => isPicture(file)).map(imageOf);
  const isMute = seen.columns.of.alt === undefined && images.length > 0;
  return isMute
    ? { images: [], videos: [] }
    : { images, videos: named.filter(({ file }) => isVideo(file)).map(videoOf) };
}

/** A part of a cell. */
interface CellPart {
  readonly at: Range;
  readonly text: string;
}

/** What a post names: a picture or a video, and its text. */
interface NamedMedia {
  readonly file: CellPart;
  readonly alt?: CellPart;
}

function imageOf({ file: { at, text }, alt }: NamedMedia): CellNode {
  const inside = { file: { at, value: text }, ...(alt && { alt: { at: alt.at, value: alt.text } }) };
  return { at, value: { file: text, ...(alt && { alt: alt.text }) }, inside };
}

/** A sheet does not say whether its videos have captions. */
function videoOf({ file: { at, text } }: NamedMedia): CellNode {
  const captions = unknownCaptions;
  return {
    at,
    value: { file: text, captions },
    inside: { file: { at, value: text }, captions: { at, value: captions } },
  };
}

function namedMedia({ columns, filled, cellOf }: PostCells): NamedMedia[] {
  const each = (field: 'picture' | 'alt') => {
    const sign = columns.lists[field] as string;
    const places = columns.of[field] ?? [];
    const isSplit = places.length === 1;
    return places.flatMap((place) => {
      if (!filled(field).includes(place)) return [undefined];
      const own = cellOf(place);
      if (isSplit && sign === ',') return partsOf(own, /,\s*(?=https?:)|\n/g);
      // «A reader||»: the second picture has an empty text, not the first one's.
      return isSplit && own.cell.text.includes(sign) ? allPartsOf(own, /\|\|/g) : partsOf(own, /\n/g);
    });
  };
  const alts = each('alt');
  return each('picture').flatMap((file, index): NamedMedia[] => {
    if (!file) return [];
    const given = alts[index] ?? (alts.length === 1 ? alts[0] : undefined);
    const alt = given?.text === '' ? undefined : given;
    return [{ file, ...(alt && { alt }) }];
  });
}

/** Videos are listed in the same columns. */
const isVideo = (cell: { readonly text: string }): boolean =>
  /\.(?:mp4|mov|webm|avi|m4v)(?:[?#].*)?\s*$/i.test(cell.text);

export const isPicture = (cell: { readonly text: string }): boolean =>
  !isVideo(cell) && !/\.pdf(?:[?#].*)?\s*$/i.test(cell.text);

/** What a cell lists, without separators and empty parts. */
const partsOf = (own: PostCell, sign: RegExp) => allPartsOf(own, sign).filter(({ text }) => text !== '');

/** The same, with empty parts. */
function allPartsOf({ start, cell }: PostCell, sign: RegExp): CellPart[] {
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
function waiverIn(own: PostCell): CellNode {
  const at = rangeOf(own);
  const waiver = readWaiver(own.cell.text);
  const inside = Object.fromEntries(Object.entries(waiver).map(([key, value]) => [key, { at, value }]));
  return { at, value: { disable: waiver }, inside: { disable: { at, value: waiver, inside } } };
}

export function metaFrom(source: string, facts: Readonly<Record<string, CellNode>>): Given['meta'] {
  return metaOf(spanOf(source, 0, 0), Object.keys(facts), [], (...path) => {
    let node: CellNode | undefined = { at: { start: 0, end: 0 }, value: undefined, inside: facts };
    for (const step of path) node = node?.inside?.[step];
    return node && { ...spanOf(source, node.at.start, node.at.end), value: node.value };
  });
}
