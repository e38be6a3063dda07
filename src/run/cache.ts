import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import type { Config } from '../config/config.js';
import { decode } from '../draft/decode.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import { laterText } from '../text/source-text.js';
import { withEscapes } from '../text/unicode-escapes.js';
import { filesBeside } from './draft-files.js';
import type { Project } from './lint-source.js';
import { settingsName } from './settings-name.js';
import { hashOf, isSame, stampOf } from './stamp.js';
import { answeredAlike, type Witness } from './witness.js';
import { writeWhole } from './write-whole.js';

/** What many drafts have in common: the name of their settings, and their reports but for what was found. */
interface Head {
  readonly settings: string;
  readonly report: Omit<Report, 'path' | 'source' | 'findings'>;
}

/** What was found in a draft, and all that it hangs on. */
interface Entry extends Witness {
  readonly head: Head;
  readonly findings: Report['findings'];
  /** How long its lines are, with their ends; the last is left out. */
  readonly lines: readonly number[];
}

/** Reports of earlier runs by path of the draft. */
export interface Cache {
  /**
   * The report of a draft as it is now; undefined where it has to be linted. `fallback` is the language for a draft whose own
   * is not clear; without it such a draft's report has none, and no findings.
   */
  get(path: string, fallback: FallbackLanguage | undefined): Promise<{ readonly report: Report } | undefined>;
  put(path: string, report: Report, witness: Witness): Promise<void>;
  /** Writes what is new. Throws a Mistake where the file cannot be written. */
  keep(): void;
}

/** A larger file is none of ours. In bytes. */
const largest = 400_000_000;

/** Where a cache is, and for whom. */
export interface CacheOptions {
  /** Absolute. */
  readonly file: string;
  /** How a Mistake names the file. */
  readonly name: string;
  /** A name for the build of the program. */
  readonly build: string;
  /** Reports are shown with the texts of their drafts: they are read at once, as they were checked. */
  readonly isQuoting: boolean;
}

/** Opens a cache file; one that is missing, broken or of another build is an empty cache. */
export function openCache({ file, name, build, isQuoting }: CacheOptions, project: Project): Cache {
  const { cwd } = project.options;
  const entries = entriesIn(file, build);
  let isChanged = false;
  const settingsOf = settingsIn(project);
  return {
    async get(path, fallback) {
      const entry = entries.get(path);
      if (entry === undefined || entry.head.settings !== (await settingsOf(path))) return undefined;
      const draft = isAbsolute(path) ? path : `${cwd}${sep}${path}`;
      const now = stillHolds(entry, draft, cwd);
      if (!now) return undefined;
      if (now !== entry) {
        entries.set(path, now);
        isChanged = true;
      }
      const read = () => decode(readFileSync(draft), path).source;
      const source = laterText(() => startsOf(entry.lines), read);
      const report = inLanguage({ ...entry.head.report, path, source, findings: entry.findings }, fallback);
      if (isQuoting) report?.source.text;
      return report && { report };
    },
    async put(path, { source, path: _, findings, ...rest }, witness) {
      const settings = await settingsOf(path);
      if (settings === undefined) return;
      entries.set(path, { ...witness, head: { settings, report: rest }, lines: widthsOf(source.starts), findings });
      isChanged = true;
    },
    keep() {
      if (!isChanged) return;
      const kept = [...entries].filter(([path]) => existsSync(resolve(cwd, path)));
      // One-byte characters are read in half the time.
      const bytes = Buffer.from(withEscapes(JSON.stringify(stored(build, kept)), /[^\0-\xff]/g), 'latin1');
      writeWhole(file, Buffer.concat([Buffer.from(`${hashOf(bytes)}\n`), bytes]), { cwd, name });
    },
  };
}

/** The names of the settings of drafts, by path: each folder's and each config's is made once. */
function settingsIn(project: Project): (path: string) => Promise<string | undefined> {
  const byConfig = new Map<Config, string | undefined>();
  const byFolder = new Map<string, Promise<string | undefined>>();
  const nameOf = (config: Config): string | undefined => {
    if (!byConfig.has(config)) byConfig.set(config, settingsName(config, project.options));
    return byConfig.get(config);
  };
  return (path) => {
    const folder = dirname(path);
    let name = byFolder.get(folder);
    if (!name) {
      name = project.configFor(path).then(nameOf, () => undefined);
      byFolder.set(folder, name);
    }
    return name;
  };
}

/** The entry as it is now; undefined where the draft, or what it asks of others, has changed. */
function stillHolds(entry: Entry, draft: string, cwd: string): Entry | undefined {
  const stamp = stampOf(draft);
  if (!isSame(entry.stamp, stamp) && !hasContent(draft, entry.hash)) return undefined;
  if (entry.asked.length === 0) return stamp === entry.stamp ? entry : { ...entry, stamp };
  const asked = answeredAlike(filesBeside(draft, cwd), entry.asked);
  const isKept = stamp === entry.stamp && asked?.every(([, , now], place) => now === entry.asked[place]?.[2]);
  return asked && (isKept ? entry : { ...entry, stamp, asked });
}

function hasContent(file: string, hash: string): boolean {
  try {
    return hashOf(readFileSync(file)) === hash;
  } catch {
    return false;
  }
}

/** A report as one in the fallback language would be; undefined where the draft has to be linted in it. */
function inLanguage(report: Report, fallback: FallbackLanguage | undefined): Report | undefined {
  const { languageAssumed: from, language } = report;
  if (!from && language !== undefined) return report;
  const { languageAssumed: _, ...rest } = report;
  if (!fallback) return { ...rest, language: undefined, findings: [] };
  return from === fallback.from && language === fallback.language ? report : undefined;
}

/** Entries are trusted as they stand: the sum tells files that are damaged or half written, not those that somebody forged. */
function entriesIn(file: string, build: string): Map<string, Entry> {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > largest) return new Map();
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10);
    const rest = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== hashOf(rest)) return new Map();
    const { build: made, heads, rows } = JSON.parse(rest.toString('latin1')) as Stored;
    return new Map(made === build ? rows.map((row) => entryOf(row, heads)) : []);
  } catch {
    return new Map();
  }
}

/** A cache as it is written: what drafts have in common stands once, and rows name it by its place. */
interface Stored {
  readonly build: string;
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
}

type Row = readonly [
  path: string,
  head: number,
  ...rest: [Entry['stamp'], Entry['hash'], Entry['asked'], Entry['lines'], Entry['findings']],
];

function stored(build: string, entries: readonly (readonly [string, Entry])[]): Stored {
  const places = new Map<string, number>();
  const heads: Head[] = [];
  const rows = entries.map(([path, { head, stamp, hash, asked, lines, findings }]): Row => {
    const key = JSON.stringify(head);
    const place = places.get(key) ?? heads.push(head) - 1;
    places.set(key, place);
    return [path, place, stamp, hash, asked, lines, findings];
  });
  return { build, heads, rows };
}

const entryOf = ([path, place, stamp, hash, asked, lines, findings]: Row, heads: readonly Head[]): [string, Entry] => [
  path,
  { head: heads[place] as Head, stamp, hash, asked, lines, findings },
];

const widthsOf = (starts: readonly number[]): number[] =>
  starts.slice(1).map((start, place) => start - (starts[place] as number));

function startsOf(widths: readonly number[]): number[] {
  let start = 0;
  return [0, ...widths.map((width) => (start += width))];
}
