import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type Span, spanOf } from '../../text/span.js';
import type { Meta, MetaFault } from '../draft.js';
import type { Value } from '../media.js';
import { lenientYaml, type YamlFault } from './lenient-yaml.js';
import type { Fenced } from './meta.js';
import { metaOf, unreadable } from './meta.js';
import { isMerge } from './yaml-references.js';

/** YAML front matter: values and places come from the yaml package. */
export function yamlMeta(source: string, { inner, ...fenced }: Fenced): Meta {
  const text = source.slice(inner.start, inner.end);
  const { document, faults, offset } = lenientYaml(text.replace(/\r(?!\n)/g, '\n'));
  const keys = isMap(document?.contents) ? [...new Set(document.contents.items.map(({ key }) => textOf(key)))] : [];
  const spanIn = (start: number, end: number): Span => {
    const from = offset(start);
    // A block ends before the blank lines after it.
    const length = text.slice(from, offset(end)).trimEnd().length;
    return spanOf(source, inner.start + from, inner.start + from + length);
  };
  const valueAt = (node: Node): Value<unknown> => {
    const [start = 0, end = start] = node.range ?? [];
    return { ...spanIn(start, end), value: node.toJS(document as never, { maxAliasCount: 100 }) };
  };
  const values = eachOnce(valueAt);
  const entriesOf = eachOnce((map: YAMLMap) => entriesByName(map, document as Document));
  const get: Meta['get'] = (...path) => {
    let node: unknown = document?.contents;
    for (const step of path) {
      const inside = isAlias(node) ? node.resolve(document as never) : node;
      node = isMap(inside) ? entriesOf(inside).get(String(step)) : isSeq(inside) ? inside.get(step, true) : undefined;
    }
    return isNode(node) ? values(node) : undefined;
  };
  const metaFaults = faults.map((fault) =>
    faultOf(fault, spanOf(source, inner.start + fault.start, inner.start + fault.end)),
  );
  return metaOf(spanOf(source, fenced.start, fenced.end), keys, metaFaults, get);
}

/** Reads each node once: entries are asked for one by one, and their list again for each. */
function eachOnce<From extends object, To>(read: (node: From) => To): (node: From) => To {
  const known = new Map<From, To>();
  return (node) => {
    const found = known.get(node) ?? read(node);
    known.set(node, found);
    return found;
  };
}

/** The last of a repeated key counts, and any own key wins over a merged one (`<<`). */
function entriesByName({ items }: YAMLMap, document: Document): ReadonlyMap<string, unknown> {
  const merged = items.filter(({ key }) => isMerge(key)).flatMap(({ value }) => sourcesOf(value, document));
  return new Map([
    ...merged.reverse().flatMap((source) => [...entriesByName(source, document)]),
    ...items.map(({ key, value }): [string, unknown] => [textOf(key), value]),
  ]);
}

/** The mappings named by a merge. */
function sourcesOf(value: unknown, document: Document): YAMLMap[] {
  const named = isAlias(value) ? value.resolve(document) : value;
  if (isMap(named)) return [named];
  return isSeq(named) ? named.items.flatMap((item) => sourcesOf(item, document)) : [];
}

/** A key as in a JavaScript object: one without a name is empty. */
const textOf = (key: unknown): string => (isMerge(key) ? '<<' : String((isScalar(key) ? key.value : key) ?? ''));

function faultOf({ kind }: YamlFault, at: Span): MetaFault {
  if (kind === 'duplicate') return { rule: 'front-matter-duplicate-key', message: 'found', at, data: { key: at.text } };
  if (kind === 'indentation')
    return { rule: 'front-matter-indentation', message: 'found', at, data: { text: at.text } };
  return unreadable(kind, at);
}
