import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Report } from '../../lint/report.js';
import { withEscapes } from '../../text/unicode-escapes.js';
import type { AskedFile, Witness } from './witness.js';

/** What many drafts have in common: the name of their settings, and their reports but for what was found. */
interface CacheHead {
  readonly settings: string;
  readonly report: Omit<Report, 'path' | 'source' | 'findings'>;
}

/** What was found in a draft, and all that it hangs on. */
export interface CacheEntry extends Witness {
  readonly head: CacheHead;
  readonly findings: Report['findings'];
  /** How long its lines are, with their ends; the last is left out. */
  readonly lines: readonly number[];
}

/** Whose cache it is. */
export interface Signed {
  /** A name for the build of the program. */
  readonly build: string;
  /** The working folder, by its real path. */
  readonly place: string;
  /** Signs the file. Whoever does not have it cannot write findings away. */
  readonly key: string;
}

/** What a cache file holds; `isForeign` where there is one that the key has not signed. */
export interface CacheContents {
  readonly entries: Map<string, CacheEntry>;
  readonly isForeign: boolean;
}

/** A larger file is none of ours. In bytes. */
const largest = 400_000_000;

/** Reads a cache file: one that is missing, of another build or of another form is an empty cache. Never throws. */
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
    // Times and numbers of files tell nothing of those of another folder: there contents are compared.
    const isHere = stored.place === signed.place;
    return { ...nothing, entries: new Map(stored.rows.map((row) => entryOf(row, stored.heads, isHere))) };
  } catch {
    return nothing;
  }
}

/** The bytes of a cache file. */
export function cacheOf(entries: readonly (readonly [string, CacheEntry])[], { key, ...rest }: Signed): Uint8Array {
  // One-byte characters are read in half the time.
  const bytes = Buffer.from(withEscapes(JSON.stringify({ ...rest, ...storedOf(entries) }), /[^\0-\xff]/g), 'latin1');
  return Buffer.concat([signatureOf(bytes, key), Buffer.from('\n'), bytes]);
}

const signatureOf = (bytes: Uint8Array, key: string): Buffer =>
  Buffer.from(createHmac('sha256', key).update(bytes).digest('base64'));

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** A cache as it is written: what drafts have in common stands once, and rows name it by its place. */
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

/** Has it the form that this build reads? A build in the works may have written another under its name. */
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
