import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, visit } from 'yaml';

/** An error in YAML: its code, and its range. */
export interface Fault {
  readonly code: string;
  readonly pos: readonly [start: number, end: number];
}

/** The codes of the errors that `referenceError` finds. */
const codes: ReadonlySet<string> = new Set(['MERGE', 'CIRCLE', 'BAD_ALIAS']);

/** Is the text well formed, apart from references that are missing or cannot be followed? */
export const isOfReference = ({ code }: Fault): boolean => codes.has(code);

/** Is a key `<<`, which merges the keys of other mappings? yaml has a symbol for it. */
export const isMerge = (key: unknown): boolean => isScalar(key) && typeof key.value === 'symbol';

/** The first alias or merge of a document that cannot be followed: an alias inside its own anchor is circular. */
export function referenceError(document: Document): Fault | undefined {
  const anchors = new Map<string, Node>();
  const fault = (code: string, node: unknown): Fault => {
    const [start = 0, end = start] = (isNode(node) && node.range) || [];
    return { code, pos: [start, end] };
  };
  const named = (value: unknown): unknown => (isAlias(value) ? anchors.get(value.source) : value);
  // An alias without an anchor has its own error.
  const isMapping = (value: unknown): boolean => isMap(named(value)) || (isAlias(value) && named(value) === undefined);
  let lost: Fault | undefined;
  visit(document, {
    Pair(_, { key, value }) {
      if (!isMerge(key)) return undefined;
      const source = named(value);
      if (isMapping(value) || (isSeq(source) && source.items.every(isMapping))) return undefined;
      lost = fault('MERGE', key);
      return visit.BREAK;
    },
    Node(_, node, path) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target && !path.includes(target)) return undefined;
        lost = fault(target ? 'CIRCLE' : 'BAD_ALIAS', node);
        return visit.BREAK;
      }
      if (node.anchor) anchors.set(node.anchor, node);
      return undefined;
    },
  });
  return lost;
}
