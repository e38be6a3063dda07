import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, rulesDirsOf } from '../config/config.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import type { ProjectOptions } from './project.js';
import { stampOf } from './stamp.js';

/** What was found in a draft, and all that it depends on. */
interface Entry {
  /** Of the draft's bytes, the config, the options and the program. */
  readonly hash: string;
  /** Files beside the draft that were looked at → how they were. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: Omit<Report, 'source'>;
}

/** Results of earlier runs by path of the draft. */
export interface Cache {
  hash(bytes: Uint8Array, config: Config): string;
  /** `fallback` is the language for a draft whose own is not clear; without it such a draft's report has none, and no findings. */
  get(path: string, hash: string, source: string, fallback: FallbackLanguage | undefined): Report | undefined;
  put(path: string, hash: string, report: Report, files: ReadonlyMap<string, string>): void;
  /** The whole cache as a text to be written; undefined when nothing was added. */
  text(): string | undefined;
}

/** Opens a cache file; one that is missing, broken or of another version is an empty cache. */
export function openCache(file: string, version: string, options: ProjectOptions): Cache {
  let entries: Record<string, Entry> = Object.create(null);
  try {
    const [sum, text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    const data = sum === sumOf(text) ? JSON.parse(text) : undefined;
    if (data?.version === version) entries = Object.assign(Object.create(null), data.entries);
  } catch {}
  let isChanged = false;
  return {
    hash: (bytes, config) => hashOf(bytes, config, options),
    get(path, hash, source, fallback) {
      const entry = entries[path];
      if (entry?.hash !== hash || Object.entries(entry.files).some(([name, stamp]) => stampOf(name) !== stamp))
        return undefined;
      const { languageAssumed: from, ...report } = entry.report;
      if (!from && report.language !== undefined) return { ...report, source };
      if (!fallback) return { ...report, source, language: undefined, findings: [] };
      return from === fallback.from && report.language === fallback.language ? { ...entry.report, source } : undefined;
    },
    put(path, hash, { source: _, ...report }, files) {
      entries[path] = { hash, files: Object.fromEntries(files), report };
      isChanged = true;
    },
    text() {
      if (!isChanged) return undefined;
      const text = JSON.stringify({ version, entries });
      return `${sumOf(text)}\n${text}`;
    },
  };
}

/** Entries are trusted as they stand: the sum tells files that are damaged or half written, not those that somebody forged. */
const sumOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The hash of a draft under a config: two drafts of one hash have the same findings, files beside them aside. */
function hashOf(
  bytes: Uint8Array,
  config: Config,
  { today, commandLine, unusedWaivers, noCode }: ProjectOptions,
): string {
  const hash = createHash('sha256').update(bytes);
  return hash.update(JSON.stringify([today, commandLine, unusedWaivers, noCode, fingerprint(config)])).digest('base64');
}

const fingerprints = new WeakMap<Config, string>();

function fingerprint(config: Config): string {
  let found = fingerprints.get(config);
  if (found === undefined) {
    const layers = config.layers.map(({ folder, values, preset }) => [folder, values, preset]);
    found = JSON.stringify([layers, rulesDirsOf(config, resolve).map(stampsIn)]);
    fingerprints.set(config, found);
  }
  return found;
}

/** Own rules count as a draft's neighbours do: by how their files are. */
function stampsIn(folder: string): unknown[] {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => [name, stampOf(join(folder, String(name)))]);
  } catch {
    return [];
  }
}
