import { type Document, isAlias, isMap, isScalar, type ParsedNode, visit } from 'yaml';
import { blank, lastAt, type Range } from '../../text/ranges.js';
import { yamlDocument } from '../../text/yaml.js';
import { type Padded, padded, unpadded } from './padded.js';
import { type Fault, isOfReference, referenceError } from './yaml-references.js';

/** A fault of front matter, and its range. */
export interface YamlFault extends Range {
  readonly kind: 'duplicate' | 'indentation' | 'colon' | 'tab' | 'quote' | 'unreadable' | 'heavy';
}

/** Parsed YAML. `offset` turns an offset of the document into one of the text. */
export interface LenientYaml {
  /** Without faults; undefined when nothing could be read. */
  readonly document: Document | undefined;
  readonly faults: readonly YamlFault[];
  offset(at: number): number;
}

/** How many faults of a kind are repaired in one text. */
const mostRepairs = 20;
/**
 * How often a text may be parsed to repair faults, and how much in all, in UTF-16 units: nobody writes front matter
 * this long.
 */
const mostReadings = 40;
const mostRead = 400_000;

/** How much may still be parsed to repair faults, in UTF-16 units. */
interface Allowance {
  left: number;
}

/**
 * YAML as site generators read it: a value in quotes or brackets may continue without indent, and of a repeated key the
 * last one counts. What they refuse is read entry by entry, leaving out the entries that cannot be read.
 */
export function lenientYaml(text: string): LenientYaml {
  try {
    const read = withoutBrokenEntries(text);
    const duplicates = twinsOf(read.document).map((key) => placed(read, { ...key, kind: 'duplicate' }));
    read.document.toJS({ maxAliasCount: 100 });
    return {
      document: read.document,
      faults: [...read.faults, ...duplicates].sort((a, b) => a.start - b.start),
      offset: (at) => read.padded.offset(at),
    };
  } catch {
    // Nested too deeply, multiplying aliases, or a part that cannot become a value.
    return { document: undefined, faults: [{ kind: 'heavy', ...lineAt(text, 0) }], offset: (at) => at };
  }
}

interface Parsed {
  readonly document: Document;
  readonly padded: Padded;
  readonly faults: readonly YamlFault[];
}

function withoutBrokenEntries(text: string): Parsed {
  const allowance = { left: Math.min(mostReadings * text.length, mostRead) };
  let read = readPadded(text, allowance);
  if (!errorOf(read)) return read;
  const broken: YamlFault[] = [];
  const entries = entriesOf(text).map(({ start, end }) => {
    const entry = text.slice(start, end);
    const alone = readPadded(entry, allowance);
    const error = errorOf(alone);
    if (!error || error.code === 'BAD_ALIAS') return entry;
    broken.push(moved(faultIn(alone, error), start));
    return blank(entry, '#');
  });
  for (let turn = 0; turn <= mostRepairs + 1; turn++) {
    read = readPadded(entries.join(''), allowance);
    const error = errorOf(read);
    if (!error) break;
    const fault = faultIn(read, error);
    broken.push(fault);
    const index = turn >= mostRepairs || allowance.left <= 0 ? -1 : lastAt(entriesOf(text), fault.start);
    if (index < 0) entries.fill('');
    else entries[index] = blank(entries[index] as string, '#');
  }
  return { ...read, faults: [...broken, ...read.faults] };
}

/** The lines of each top-level key. */
function entriesOf(text: string): Range[] {
  const starts = [...text.matchAll(/^(?:"[^"\n]*"|'[^'\n]*'|[^\s#"'\-[\]{},&*!|>%@`?][^\n]*?):(?=\s|$)/gm)];
  const edges = [...new Set([0, ...starts.map(({ index }) => index), text.length])];
  return edges.slice(1).map((end, index) => ({ start: edges[index] as number, end }));
}

function faultIn({ document, padded }: Parsed, error: Fault): YamlFault {
  const open = openAt(document, error);
  return placed({ padded }, { kind: kindOf(error, open !== undefined), ...lineAt(padded.text, open ?? error.pos[0]) });
}

const kindOf = ({ code }: Fault, isOpen: boolean): YamlFault['kind'] => {
  if (code === 'CIRCLE') return 'heavy';
  if (code === 'TAB_AS_INDENT') return 'tab';
  if (isOpen) return 'quote';
  return code === 'BLOCK_AS_IMPLICIT_KEY' ? 'colon' : 'unreadable';
};

const moved = ({ kind, start, end }: YamlFault, by: number): YamlFault => ({ kind, start: start + by, end: end + by });

/**
 * The first error of a document, ignoring repeated keys. Errors include an alias without an anchor, an alias inside its
 * own anchor, a merge of something other than a mapping, and a text without keys.
 */
function errorOf({ document }: Parsed): Fault | undefined {
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (error) return error;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return { code: 'NO_KEYS', pos: [0, 0] };
  return referenceError(document);
}

/** Reads a text after indenting the unindented lines of values, as the parser requires. */
function readPadded(text: string, allowance: Allowance): Parsed {
  let read: Parsed = { document: yamlDocument(text, { merge: true }), padded: unpadded(text), faults: [] };
  for (let turn = 0; turn < mostRepairs && allowance.left > 0; turn++) {
    allowance.left -= read.padded.text.length;
    const error = errorOf(read);
    const start = error && openAt(read.document, error);
    const next = start === undefined ? undefined : padded(read.padded, start);
    if (!next) break;
    const fault = placed(read, { kind: 'indentation', ...lineAt(read.padded.text, start as number) });
    read = { document: yamlDocument(next.text, { merge: true }), padded: next, faults: [...read.faults, fault] };
  }
  return read;
}

const placed = ({ padded }: Pick<Parsed, 'padded'>, { kind, start, end }: YamlFault): YamlFault => ({
  kind,
  start: padded.offset(start),
  end: padded.offset(end),
});

/** The start of the outermost value in quotes or brackets whose lines an error interrupts. */
function openAt(document: Document, error: Fault): number | undefined {
  if (isOfReference(error)) return undefined;
  const [at] = error.pos;
  let found: number | undefined;
  visit(document, (_, node) => {
    const isFlow = (node as ParsedNode | null)?.range && isEnclosed(node);
    const [start = 0, end = 0] = (isFlow && (node as ParsedNode).range) || [];
    if (!isFlow || at <= start || at > end + 1) return undefined;
    found = start;
    return visit.BREAK;
  });
  return found;
}

const isEnclosed = (node: unknown): boolean =>
  isScalar(node)
    ? node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
    : !isAlias(node) && (node as { flow?: boolean }).flow === true;

/** The keys that repeat another in their mapping. */
function twinsOf(document: Document): Range[] {
  return document.errors.flatMap(({ code, pos: [start, end] }) => (code === 'DUPLICATE_KEY' ? [{ start, end }] : []));
}

/** The line of an offset, from its first letter to its last, skipping blank lines before it. */
function lineAt(text: string, offset: number): Range {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^\s*([^\r\n]*)/.exec(text.slice(from)) as RegExpExecArray;
  const start = from + line[0].length - (line[1] as string).length;
  return { start, end: start + (line[1] as string).trimEnd().length };
}
