// A part of a YAML file that a person writes, with its comments: what `write.ts` lays out.
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** The comments around a value: those in the lines before, one in its line, those behind its last item. */
export interface Notes {
  before: string[];
  /** In the line of its key, where the value follows in other lines. */
  beside?: string | undefined;
  behind?: string | undefined;
  after: string[];
  anchor?: string | undefined;
}

/** A value as written. `raw` is its source where it is no pattern to be written otherwise. */
export interface Text extends Notes {
  readonly kind: 'text';
  text: string;
  raw: string;
}

/** A list. `rows`: how many items stood in each line of `[ ]` over several lines. */
export interface List extends Notes {
  readonly kind: 'list';
  items: Item[];
  isFlow: boolean;
  rows?: readonly number[] | undefined;
}

export interface Field {
  readonly key: Text;
  value: Item;
}

export interface Mapping extends Notes {
  readonly kind: 'map';
  fields: Field[];
  readonly isFlow: boolean;
}

export type Item = Text | List | Mapping;

/** Text that a person has not written. */
export const text = (written: string): Text => ({ kind: 'text', text: written, raw: '', before: [], after: [] });

export const list = (items: Item[], isFlow = true): List => ({ kind: 'list', items, isFlow, before: [], after: [] });

/** The value of a field of a mapping. */
export const fieldOf = (map: Mapping, key: string): Item | undefined =>
  map.fields.find((field) => field.key.text === key)?.value;

/** Reads a node of a document whose source is `source`. */
export function treeOf(node: Node | null, source: string): Item {
  if (isMap(node)) return mappingOf(node, source);
  if (isSeq(node)) return listOf(node, source);
  const raw = node?.range ? source.slice(node.range[0], node.range[1]) : '';
  if (isAlias(node)) return { ...notesOf(node), kind: 'text', text: '', raw };
  if (!isScalar(node)) return { kind: 'text', text: '', raw, before: [], after: [] };
  return { ...notesOf(node), kind: 'text', text: typeof node.value === 'string' ? node.value : '', raw };
}

const linesOf = (comment: string | null | undefined): string[] =>
  comment === null || comment === undefined ? [] : comment.split('\n').map((line) => (line === '' ? '' : `#${line}`));

function notesOf(node: Node): Notes {
  const isCollection = isMap(node) || isSeq(node);
  const [first, ...rest] = linesOf(node.comment);
  const isBehind = !isCollection || (node as YAMLMap | YAMLSeq).flow === true;
  return {
    before: [...(node.spaceBefore ? [''] : []), ...linesOf(node.commentBefore)],
    behind: isBehind ? first : undefined,
    after: isBehind ? rest : linesOf(node.comment),
    anchor: isAlias(node) ? undefined : (node as Scalar).anchor,
  };
}

function mappingOf(node: YAMLMap, source: string): Mapping {
  const fields = (node.items as Pair<Node, Node | null>[]).map(({ key, value }): Field => {
    const read = treeOf(key, source) as Text;
    return { key: { ...read, text: read.text || read.raw }, value: valueUnder(key, value, source) };
  });
  return { ...notesOf(node), kind: 'map', fields, isFlow: node.flow === true };
}

/** A comment in the line of the key is another than those above the first item. */
export function valueUnder(key: Node, value: Node | null, source: string): Item {
  const item = treeOf(value, source);
  const [, end = 0] = key.range ?? [];
  const [first, ...rest] = item.before;
  if (first === undefined || !/^:[ \t]*#/.test(source.slice(end))) return item;
  return { ...item, beside: first, before: rest };
}

function listOf(node: YAMLSeq, source: string): List {
  const items = (node.items as Node[]).map((item) => treeOf(item, source));
  return { ...notesOf(node), kind: 'list', items, isFlow: node.flow === true, rows: rowsOf(node, source) };
}

function rowsOf(node: YAMLSeq, source: string): number[] | undefined {
  if (!node.flow) return undefined;
  const rows: number[] = [];
  let before = node.range?.[0] ?? 0;
  for (const item of node.items as Node[]) {
    const [start, end] = item.range ?? [0, 0];
    if (rows.length === 0 || source.slice(before, start).includes('\n')) rows.push(0);
    rows[rows.length - 1]! += 1;
    before = end;
  }
  return rows;
}
