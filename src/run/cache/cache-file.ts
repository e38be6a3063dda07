import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Report } from '../../lint/report.js';
import { withEscapes } from '../../text/unicode-escapes.js';
import type { AskedFile, Witness } from '../beside/witness.js';

/** What many drafts share: the hash of their settings, and their reports without the findings. */
interface CacheHead {
  readonly settings: string;
  readonly report: Omit<Report, 'path' | 'source' | 'findings'>;
}

/** The findings in a draft, and everything they depend on. */
export interface CacheEntry extends Witness {
  readonly head: CacheHead;
  readonly findings: Report['findings'];
  /** The lengths of its lines, with line breaks; without the last. */
  readonly lines: readonly number[];
}

/** The owner of a cache. */
export interface Signed {
  /** An id of the build of the program. */
  readonly build: string;
  /** The working folder, by its real path. */
  readonly place: string;
  /** Signs the file: without it nobody can forge or remove findings. */
  readonly key: string;
}

/** The content of a cache file; `isForeign` when there is one not signed with the key. */
export interface CacheContents {
  readonly entries: Map<string, CacheEntry>;
  readonly isForeign: boolean;
}

/** In bytes; redlint writes no larger file. */
const largest = 400_000_000;

/** Reads a cache file: a missing file, and one of another build or form, give an empty cache. Never throws. */
export function readCache(file: string, signed: Signed): CacheContents {
  const nothing = { entries: new Map(), isForeign: false };
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size === 0) return nothing;
    const bytes = stat.size > largest ? Buffer.alloc(0) : readFileSync(file);
    const end = bytes.indexOf(10);
    const rest = bytes.subarray(end + 1);
    if (!isSame(bytes.subarray(0, Math.max(end, 0)), signatureOf(rest, signed.key)))
      return { ...nothing, isForeign: true };
    const stored = JSON.parse(rest.toString('latin1')) as Stored;
    if (stored.build !== signed.build || !isStored(stored)) return nothing;
    // File times and numbers mean nothing in another folder: there contents are compared.
    const isHere = stored.place === signed.place;
    return { ...nothing, entries: new Map(stored.rows.map((row) => entryOf(row, stored.heads, isHere))) };
  } catch {
    return nothing;
  }
}

/** The bytes of a cache file. */
export function cacheOf(entries: readonly (readonly [string, CacheEntry])[], { key, ...rest }: Signed): Uint8Array {
  // One-byte characters are read twice as fast.
  const bytes = Buffer.from(withEscapes(JSON.stringify({ ...rest, ...storedOf(entries) }), /[^\0-\xff]/g), 'latin1');
  return Buffer.concat([signatureOf(bytes, key), Buffer.from('\n'), bytes]);
}

const signatureOf = (bytes: Uint8Array, key: string): Buffer =>
  Buffer.from(createHmac('sha256', key).update(bytes).digest('base64'));

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** A cache as written: what drafts share is stored once, and rows refer to it by index. */
interface Stored extends Omit<Signed, 'key'> {
  readonly heads: readonly CacheHead[];
  readonly rows: readonly CacheRow[];
}

type CacheRow = readonly [
  path: string,
  head: number,
  ...rest: [CacheEntry['stamp'], CacheEntry['hash'], CacheEntry['asked'], CacheEntry['lines'], CacheEntry['findings']],
];

function storedOf(entries: readonly (readonly [string, CacheEntry])[]): Pick<Stored, 'heads' | 'rows'> {
  const places = new Map<string, number>();
  const heads: CacheHead[] = [];
  const rows = entries.map(([path, { head, stamp, hash, asked, lines, findings }]): CacheRow => {
    const key = JSON.stringify(head);
    const place = places.get(key) ?? heads.push(head) - 1;
    places.set(key, place);
    return [path, place, stamp, hash, asked, lines, findings];
  });
  return { heads, rows };
}

function entryOf(row: CacheRow, heads: readonly CacheHead[], isHere: boolean): [string, CacheEntry] {
  const [path, place, stamp, hash, asked, lines, findings] = row;
  const head = heads[place] as CacheHead;
  return [
    path,
    isHere
      ? { head, stamp, hash, asked, lines, findings }
      : { head, stamp: '', hash, asked: asked.map(withoutStamp), lines, findings },
  ];
}

const withoutStamp = ([about, path, , answer]: AskedFile): AskedFile => [about, path, '', answer];

/** Has it the form that this build reads? A development build may have written another under the same id. */
const isStored = ({ heads, rows }: Stored): boolean =>
  heads.every(
    ({ settings, report }) =>
      typeof settings === 'string' &&
      [report.networks, report.silent].every(Array.isArray) &&
      isObject(report.principles),
  ) && rows.every((row) => isRow(row, heads.length));

const isRow = ([path, head, stamp, hash, asked, lines, findings]: CacheRow, heads: number): boolean =>
  [path, stamp, hash].every((text) => typeof text === 'string') &&
  Number.isInteger(head) &&
  head >= 0 &&
  head < heads &&
  asked.every((question) => question.every((text) => typeof text === 'string')) &&
  lines.every((line) => typeof line === 'number') &&
  findings.every(isFinding);

const isFinding = ({ rule, severity, message, data, at }: Report['findings'][number]): boolean =>
  [rule, severity, message, at.text].every((text) => typeof text === 'string') &&
  [at.start, at.end].every(Number.isInteger) &&
  isObject(data);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
