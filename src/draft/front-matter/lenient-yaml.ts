import { type Document, isAlias, isMap, isScalar, type ParsedNode, visit } from 'yaml';
import { blank, lastAt, type Range } from '../../text/ranges.js';
import { yamlDocument } from '../../text/yaml.js';
import { type Padded, padded, unpadded } from './padded.js';
import { type Fault, isOfReference, referenceError } from './yaml-references.js';

/** What is wrong with front matter, and where. */
export interface YamlFault extends Range {
  readonly kind: 'duplicate' | 'indentation' | 'colon' | 'tab' | 'quote' | 'unreadable' | 'heavy';
}

/** YAML as read. `offset` turns an offset of the document into one of the text. */
export interface LenientYaml {
  /** Without faults; undefined when nothing could be read. */
  readonly document: Document | undefined;
  readonly faults: readonly YamlFault[];
  offset(at: number): number;
}

/** How many faults of a kind are put right in one text. */
const mostRepairs = 20;
/** How often a text may be read to put faults right, and how much in all, in UTF-16 units: no front matter that a person writes is so long. */
const mostReadings = 40;
const mostRead = 400_000;

/** What may still be read to put faults right, in UTF-16 units. */
interface Allowance {
  left: number;
}

/**
 * YAML as site generators read it: a value in quotes or brackets may go on at the margin, and of a key that stands twice the
 * last one counts. What they refuse is read entry by entry, and the entries that cannot be read are left out.
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
    // Nested too deeply, aliases that multiply, or a part that cannot become a value.
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
 * The first error of a document but keys that stand twice. An alias without an anchor is one, and so are an alias inside of what
 * it names, a merge of what is no mapping, and a text that holds no keys.
 */
function errorOf({ document }: Parsed): Fault | undefined {
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (error) return error;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return { code: 'NO_KEYS', pos: [0, 0] };
  return referenceError(document);
}

/** Reads a text, giving values that go on at the margin the indent that the parser asks for. */
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

/** Where the outermost value in quotes or brackets opens whose lines an error cuts short. */
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

/** The keys that stand in their map already. */
function twinsOf(document: Document): Range[] {
  return document.errors.flatMap(({ code, pos: [start, end] }) => (code === 'DUPLICATE_KEY' ? [{ start, end }] : []));
}

/** The line of an offset, from its first letter to its last; the lines before it that are blank do not count. */
function lineAt(text: string, offset: number): Range {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^\s*([^\r\n]*)/.exec(text.slice(from)) as RegExpExecArray;
  const start = from + line[0].length - (line[1] as string).length;
  return { start, end: start + (line[1] as string).trimEnd().length };
}
