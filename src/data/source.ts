import { relative, sep } from 'node:path';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { Mistake } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';
import { type Place, placesOf } from '../text/span.js';
import { yamlDocument } from '../text/yaml.js';
import { type Slip, slipIn } from './yaml-slips.js';

/** Keys and indexes from the top of a config down to a value. */
export type KeyPath = readonly (string | number)[];

/** The content of a config and the places of its values. */
export interface ConfigSource {
  /** How messages call it: its path seen from the working folder. */
  readonly name: string;
  /** Undefined where nothing is written. */
  readonly value: unknown;
  /** Is outside the project: a link or `extends` may lead to any file, so its faulty lines are not shown. */
  readonly isOutside: boolean;
  /** `redlint.config.yaml:4`, or just the name when lines are not known. */
  place(path: KeyPath): string;
  /** The same with column and the line quoted, for mistakes: `redlint.config.yaml:4:3 (ruls: {})`. */
  quote(path: KeyPath): string;
  /** The line that contains the words, or as many of the first of them as appear together. */
  seek(words: string): string;
}

/**
 * How a path is called in messages: seen from the working folder, with `/`; whole when it lies outside, or no folder is
 * given.
 */
export function nameOf(path: string, cwd: string): string {
  if (cwd === '') return path.split(sep).join('/');
  // Most lie within, in plain words: that is seen ten times faster.
  if (path.startsWith(cwd) && path[cwd.length] === sep && !/[\\/]\.{0,2}(?:[\\/]|$)/.test(path))
    return path.slice(cwd.length + 1).replaceAll(sep, '/');
  const seen = relative(cwd, path);
  const outside = seen === '..' || seen.startsWith(`..${sep}`);
  return (outside ? path : seen || '.').split(sep).join('/');
}

/** In UTF-16 units; nobody writes a longer config. */
const LIMIT = 1_000_000;

/** A place with its line: `redlint.config.yaml:4:3 (ruls: {})`. */
function quoted(name: string, { line, column }: Place, lines: readonly string[]): string {
  const text = (lines[line - 1] ?? '').trim();
  return `${name}:${line}:${column}${text === '' ? '' : ` (${excerpt(text, 80)})`}`;
}

/** A source without lines: a config that is code, or an object. */
export const plainSource = (name: string, value: unknown): ConfigSource => ({
  name,
  value,
  isOutside: false,
  place: () => name,
  quote: () => name,
  seek: () => name,
});

/** The value of a source under a key, at the places where it is written there. */
export const partOf = (source: ConfigSource, key: string): ConfigSource => ({
  ...source,
  value: own(source.value, key),
  place: (path) => source.place([key, ...path]),
  quote: (path) => source.quote([key, ...path]),
});

/** What is known about a text besides its name. */
export interface SourceOptions {
  /** The key that holds the config (package.json). */
  readonly below?: string | undefined;
  readonly isOutside?: boolean;
}

/** Reads YAML or JSON. Throws a Mistake when it cannot be read. */
export function dataSource(name: string, text: string, { below, isOutside = false }: SourceOptions = {}): ConfigSource {
  if (text.length > LIMIT) throw new Mistake('config-too-long', { file: name });
  // Bytes that are not UTF-8 are read as this sign.
  if (text.includes('\ufffd')) throw new Mistake('config-encoding', { file: name });
  const lines = isOutside ? [] : text.split(/\r\n?|\n/);
  const whole = isOutside ? withheld(() => parse(name, text, lines)) : parse(name, text, lines);
  const placeOf = placesOf(text);
  const placeAt = (path: KeyPath) => placeOf(offsetOf(whole.document, below === undefined ? path : [below, ...path]));
  return {
    name,
    isOutside,
    value: below === undefined ? whole.value : own(whole.value, below),
    place: (path) => `${name}:${placeAt(path).line}`,
    quote: (path) => quoted(name, placeAt(path), lines),
    seek(words) {
      const exact = scalarAt(whole.document, words);
      if (exact !== undefined) return `${name}:${placeOf(exact).line}`;
      for (let length = words.length; length > 2; length--) {
        const at = text.indexOf(words.slice(0, length));
        if (at !== -1) return `${name}:${placeOf(at).line}`;
      }
      return name;
    },
  };
}

/**
 * Runs something that reads a file outside the project; the Mistake that it throws gives the place, and nothing of the
 * text.
 */
export function withheld<Done>(read: () => Done): Done {
  try {
    return read();
  } catch (error) {
    throw error instanceof Mistake ? withoutWords(error) : error;
  }
}

/** A fault of a file outside the project without quoting the file, which may hold secrets. */
export const withoutWords = (fault: Mistake): Mistake =>
  wordless.has(fault.key)
    ? fault
    : new Mistake('config-outside', { where: fault.slots.where ?? fault.slots.file ?? '' });

/** Mistakes that quote nothing of a file, and say what else to do. */
const wordless = new Set(['config-outside', 'code-outside', 'code-owner', 'no-code', 'typescript']);

/** The start of the first value that is exactly these words. */
function scalarAt(document: Document, words: string): number | undefined {
  let at: number | undefined;
  visit(document, {
    Scalar(key, { value, range }) {
      if (key === 'key' || value !== words || !range) return undefined;
      at = range[0];
      return visit.BREAK;
    },
  });
  return at;
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

function parse(name: string, text: string, lines: readonly string[]): { document: Document; value: unknown } {
  const fault = (key: string, at: number, slots: Slip['slots'] = {}) =>
    new Mistake(key, { where: quoted(name, placesOf(text)(at), lines), ...slots });
  let document: Document;
  try {
    document = yamlDocument(text);
  } catch {
    // Nested too deeply: no line is to blame.
    throw fault('config-syntax', 0);
  }
  const slip = slipIn(document, text);
  if (slip) throw fault(slip.key, slip.at, slip.slots);
  return { document, value: isBare(document) ? undefined : plainValue(document, fault) };
}

/** Does it hold no value at all, not even a written `null`? */
const isBare = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.value === null && contents.source === '');

/** Aliases of lists of aliases multiply. */
function plainValue(document: Document, fault: (key: string, at: number) => Mistake): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const aliases: number[] = [];
    visit(document, { Alias: (_, { range }) => void aliases.push(range?.[0] ?? 0) });
    throw fault('config-aliases', aliases.at(-1) ?? 0);
  }
}

function offsetOf(document: Document, path: KeyPath): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
