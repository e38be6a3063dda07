import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import type { Config } from '../../config/config.js';
import { bytesOf } from '../../data/plain-file.js';
import { realPlace } from '../../data/real-place.js';
import { decode } from '../../draft/decode.js';
import type { FallbackLanguage, Report } from '../../lint/report.js';
import { laterText } from '../../text/source-text.js';
import { filesBeside } from '../beside/draft-files.js';
import { answeredAlike } from '../beside/witness.js';
import type { Checked } from '../checked.js';
import type { Project } from '../project.js';
import { hashOf, isSame, stampOf } from '../stamp.js';
import { writeWhole } from '../write/write-whole.js';
import { type CacheEntry, cacheOf, readCache } from './cache-file.js';
import { settingsName } from './settings-name.js';

/** Reports of earlier runs by path of the draft. */
export interface Cache {
  /**
   * The current report of a draft; undefined when it has to be linted. `fallback` is the language for a draft whose own
   * is not clear; without it such a draft's report has no language and no findings.
   */
  get(path: string, fallback: FallbackLanguage | undefined): Promise<Checked | undefined>;
  /** Stores what was checked, if its dependencies are known. */
  put(path: string, checked: Checked): Promise<void>;
  /** Writes the new entries. Throws a Mistake when the file cannot be written. */
  keep(): void;
  /** Was there a file not signed with the key? It is not trusted and will be written again. */
  readonly isForeign: boolean;
}

/** Where a cache is, and for whom. */
export interface CacheOptions {
  /** Absolute. */
  readonly file: string;
  /** How a Mistake names the file. */
  readonly name: string;
  /** An id of the build of the program. */
  readonly build: string;
  /** Signs the file: caches written by others are not trusted. */
  readonly key: string;
  /** Are reports shown with the texts of their drafts? Then these are read at once, as they were checked. */
  readonly isQuoting: boolean;
}

/** Opens a cache file; a missing, broken or foreign one, or one of another build, gives an empty cache. */
export function openCache({ file, name, build, key, isQuoting }: CacheOptions, project: Project): Cache {
  const { cwd } = project.options;
  const signed = { build, place: realPlace(cwd), key };
  const { entries, isForeign } = readCache(file, signed);
  let isChanged = false;
  const settingsOf = settingsIn(project);
  return {
    isForeign,
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
      const read = () => decode(bytesOf(draft, Number.POSITIVE_INFINITY), path).source;
      const source = laterText(() => startsOf(entry.lines), read);
      const report = inLanguage({ ...entry.head.report, path, source, findings: entry.findings }, fallback);
      if (isQuoting) report?.source.text;
      return report && { report };
    },
    async put(path, { report: { source, path: _, findings, ...rest }, witness }) {
      const settings = await settingsOf(path);
      if (settings === undefined || !witness) return;
      entries.set(path, { ...witness, head: { settings, report: rest }, lines: widthsOf(source.starts), findings });
      isChanged = true;
    },
    keep() {
      if (!isChanged) return;
      const kept = [...entries].filter(([path]) => existsSync(resolve(cwd, path)));
      writeWhole(file, cacheOf(kept, signed), { cwd, name });
    },
  };
}

/** The hashes of the settings of drafts, by path: computed once for each folder and config. */
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

/** The entry if still valid; undefined when the draft, or what it depends on, has changed. */
function stillHolds(entry: CacheEntry, draft: string, cwd: string): CacheEntry | undefined {
  const stamp = stampOf(draft);
  if (!isSame(entry.stamp, stamp) && !hasContent(draft, entry.hash)) return undefined;
  if (entry.asked.length === 0) return stamp === entry.stamp ? entry : { ...entry, stamp };
  const asked = answeredAlike(filesBeside(draft, cwd), entry.asked);
  const isKept = stamp === entry.stamp && asked?.every(([, , now], place) => now === entry.asked[place]?.[2]);
  return asked && (isKept ? entry : { ...entry, stamp, asked });
}

function hasContent(file: string, hash: string): boolean {
  try {
    return hashOf(bytesOf(file, Number.POSITIVE_INFINITY)) === hash;
  } catch {
    return false;
  }
}

/** A report as it would be in the fallback language; undefined when the draft has to be linted in it. */
function inLanguage(report: Report, fallback: FallbackLanguage | undefined): Report | undefined {
  const { languageAssumed: from, language } = report;
  if (!from && language !== undefined) return report;
  const { languageAssumed: _, ...rest } = report;
  if (!fallback) return { ...rest, language: undefined, findings: [] };
  return from === fallback.from && language === fallback.language ? report : undefined;
}

const widthsOf = (starts: readonly number[]): number[] =>
  starts.slice(1).map((start, place) => start - (starts[place] as number));

function startsOf(widths: readonly number[]): number[] {
  let start = 0;
  return [0, ...widths.map((width) => (start += width))];
}
