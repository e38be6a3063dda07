// The files of rules/ that hold lexicons, and the part of each that is one.
import { readdirSync } from 'node:fs';
import { isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import { Mistake } from '../command.js';
import { type Field, type Item, type Mapping, type Text, treeOf, valueUnder } from './tree.js';

const lexiconFile = /(?:^|[/\\])[a-z][a-z-]*\.[a-z]{2,3}\.yml$/;
/** Is it a file of sets that all lexicons of a language share? */
export const isShared = (file: string): boolean => /(?:^|[/\\])sets\.[a-z]{2,3}\.yml$/.test(file);

const ruleFile = /^[^/\\]+[/\\][^/\\]+[/\\][a-z]{2,3}\.yml$/;

/** The files below a folder of rules that may hold a lexicon. */
export const lexiconFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => lexiconFile.test(file) || ruleFile.test(file))
    .sort();

/** A part of a file: as written, and as a tree that can be changed. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly field: Field;
}

/** What a file says of words: the fields of a lexicon, or `lexicon` of a rule's file. */
export interface LexiconParts {
  readonly name: string;
  readonly root: Item;
  readonly parts: readonly Part[];
}

/** Fields that are no lists of patterns stay as they are. */
const untouched = ['lexicon', 'language', 'tests', 'marks', 'for', 'threshold'];

/** Reads a file; nothing where it holds no lexicon. Throws a Mistake where it is no YAML. */
export function partsOf(name: string, source: string): LexiconParts | undefined {
  const document = parseDocument(source);
  const [fault] = document.errors;
  if (fault) throw new Mistake(`${name}: ${fault.message.split('\n', 1)[0]}`);
  if (!isMap(document.contents)) return undefined;
  const pairs = document.contents.items as Pair<Node, Node | null>[];
  const keyed = pairs.map((pair) => ({ key: isScalar(pair.key) ? String(pair.key.value) : '', pair }));
  const own = keyed.find(({ key }) => key === 'lexicon');
  if (!own) return undefined;
  if (!isScalar(own.pair.value)) {
    const part = partOf(own.pair, source);
    return { name, root: part.field.value, parts: [part] };
  }
  const parts = keyed.filter(({ key }) => !untouched.includes(key)).map(({ pair }) => partOf(pair, source));
  const root: Mapping = { kind: 'map', fields: parts.map(({ field }) => field), isFlow: false, before: [], after: [] };
  return { name, root, parts };
}

/** Comments before a field stay where they are: only what follows is laid out. */
function partOf({ key, value }: Pair<Node, Node | null>, source: string): Part {
  const start = key.range?.[0] ?? 0;
  const end = value?.range?.[1] ?? start;
  const behind = /^[^\n]*/.exec(source.slice(end))?.[0].length ?? 0;
  const trimmed = source.slice(0, end + (source[end - 1] === '\n' ? 0 : behind)).trimEnd().length;
  const blanks = /^[ \t]*/.exec(source.slice(trimmed))?.[0].length ?? 0;
  const read = treeOf(key, source) as Text;
  return {
    start,
    end: trimmed + blanks,
    field: { key: { ...read, before: [] }, value: valueUnder(key, value, source) },
  };
}
