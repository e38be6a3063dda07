import { parse, TomlDate, TomlError } from 'smol-toml';
import { blank, type Range } from '../../text/ranges.js';
import { spanOf } from '../../text/span.js';
import type { Meta } from '../draft.js';
import type { Fenced } from './meta.js';
import { metaOf, unreadable } from './meta.js';
import type { MetaPath } from './meta-places.js';
import { type Enclosed, enclosedIn } from './toml-items.js';

/** TOML front matter: values come from smol-toml, places from the lines and their brackets. */
export function tomlMeta(source: string, fenced: Fenced): Meta {
  const { inner } = fenced;
  const text = source.slice(inner.start, inner.end);
  const { values, faults } = read(text);
  const places = placesOfKeys(text);
  let enclosed: ReadonlyMap<number, Enclosed> | undefined;
  const get: Meta['get'] = (...path) => {
    let value: unknown = values;
    for (const step of path)
      value =
        value !== null && typeof value === 'object' && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined;
    if (value === undefined) return undefined;
    enclosed ??= enclosedIn(text);
    const place = nearest(places, path, (at, rest) => within(text, enclosed as NonNullable<typeof enclosed>, at, rest));
    return { ...spanOf(source, inner.start + place.start, inner.start + place.end), value };
  };
  const metaFaults = faults.map(({ start, end }) => {
    const at = spanOf(source, inner.start + start, inner.start + end);
    return unreadable(asInYaml.test(at.text) ? 'toml' : 'unreadable', at);
  });
  return metaOf(spanOf(source, fenced.start, fenced.end), Object.keys(values), metaFaults, get);
}

/** A key and its value with a colon between them. */
const asInYaml = /^\s*[\p{L}\p{N}_-]{1,60}\s*:(?!\S)[^=]*$/u;

interface ParsedToml {
  readonly values: Record<string, unknown>;
  /** Lines that were left out. */
  readonly faults: readonly Range[];
}

/** The most lines to leave out; a text with more is not TOML. */
const mostLeftOut = 20;

/** The values of a text, leaving out lines that cannot be read. */
function read(text: string): ParsedToml {
  const faults: Range[] = [];
  let left = text;
  for (let turn = 0; turn < mostLeftOut; turn++) {
    try {
      return { values: plain(parse(left)) as Record<string, unknown>, faults };
    } catch (error) {
      // Keys nested too deeply for any stack.
      if (!(error instanceof TomlError)) return { values: {}, faults: [lineOf(left, 1)] };
      const line = lineOf(left, error.line);
      faults.push(line);
      if (left.slice(line.start, line.end).trim() === '') break;
      left = left.slice(0, line.start) + blank(left.slice(line.start, line.end)) + left.slice(line.end);
    }
  }
  return { values: {}, faults: faults.slice(0, 1) };
}

/** A line by its number from 1, without its line break. */
function lineOf(text: string, number: number): Range {
  const lines = text.split('\n', number);
  const start = lines.slice(0, -1).reduce((sum, line) => sum + line.length + 1, 0);
  return { start, end: start + (lines.at(-1) as string).trimEnd().length };
}

/** Dates as written, as YAML gives them. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** The place of a value: its line, or the heading of a table. */
interface Place extends Range {
  readonly isHead?: boolean;
}

/** Path of a value, its steps joined → its place. */
function placesOfKeys(text: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const counts = new Map<string, number>();
  let table: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const head = /^[ \t]*(\[\[?)([^\][]{1,200})\]/.exec(line);
    const pair = /^[ \t]*([\p{L}\p{N}_."'-]{1,200})[ \t]*=[ \t]*/u.exec(line);
    const written = { start: at + (line.length - line.trimStart().length), end: at + line.trimEnd().length };
    if (head) {
      table = steps(head[2] as string);
      if (head[1] === '[[') {
        const name = table.join('\0');
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        table.push(String(count));
      }
      places.set(table.join('\0'), { ...written, isHead: true });
    } else if (pair)
      places.set([...table, ...steps(pair[1] as string)].join('\0'), {
        start: at + pair[0].length,
        end: Math.max(at + pair[0].length, written.end),
      });
    at += line.length + 1;
  }
  return places;
}

const steps = (key: string): string[] => key.split('.').map((step) => step.trim().replace(/^["']|["']$/g, ''));

/** The place of the value, else of its container; `inside` follows the remaining steps in the value of a key. */
function nearest(
  places: ReadonlyMap<string, Place>,
  path: MetaPath,
  inside: (at: Range, rest: MetaPath) => Range,
): Range {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(path.slice(0, length).join('\0'));
    if (place) return place.isHead ? place : inside(place, path.slice(length));
  }
  return { start: 0, end: 0 };
}

/** The place of something inside a value: the whole list or table, or as deep as the steps lead. */
function within(text: string, enclosed: ReadonlyMap<number, Enclosed>, at: Range, rest: MetaPath): Range {
  const whole = enclosed.get(at.start);
  if (!whole) return at;
  if (text[at.start] === '[') {
    const item = whole.items[Number(rest[0])];
    return item ? within(text, enclosed, item, rest.slice(1)) : whole;
  }
  for (const { start, end } of whole.items) {
    const [key = '', name = ''] = /^([^=\n]{1,200}?)[ \t]*=[ \t]*/.exec(text.slice(start, end)) ?? [];
    const own = steps(name);
    if (rest.length < own.length || own.some((step, index) => step !== String(rest[index]))) continue;
    return within(text, enclosed, { start: start + key.length, end }, rest.slice(own.length));
  }
  return whole;
}
