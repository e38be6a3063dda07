import { basename, resolve } from 'node:path';
import { ignored } from '../../config/ignore.js';
import type { ConfigFor } from '../../config/load.js';
import { isCalendar } from '../../draft/form.js';
import { networksOf } from '../../draft/front-matter/facts.js';
import { factOf } from '../../draft/front-matter/keys.js';
import { findFrontMatter, readMeta } from '../../draft/front-matter/read.js';
import { detectLanguage } from '../../language/detect.js';
import { Mistake } from '../../mistake.js';
import type { Network } from '../../network/network.js';
import { parseMoment } from '../../recognizers/dates/dates.js';
import { discover } from '../../run/drafts/discover.js';
import { readDraft } from '../../run/drafts/read-draft.js';
import { textIn } from '../../run/drafts/text-in.js';
import { commonest } from '../../run/fallback-language.js';
import { glance } from '../shell/glance.js';

/** What the drafts of a folder tell. */
export interface Drafts {
  readonly hasAny: boolean;
  /** One that can be checked: the newest post that can be read, or else the first page. */
  readonly example?: string | undefined;
  /** That of most of them; undefined where none shows one. */
  readonly language?: string | undefined;
  /** Those that one in ten names, or more. */
  readonly networks: readonly Network[];
  /** The sheets among them. */
  readonly calendars: readonly string[];
  /** The other sheets of the folder, which are not checked. */
  readonly sheets: readonly string[];
}

/**
 * Looks at all drafts that a check of the folder would read; `configFor` says what its config says, where it has one.
 */
export async function draftsIn(cwd: string, configFor?: ConfigFor): Promise<Drafts> {
  const { paths, sheets } = await pathsIn(cwd, configFor);
  const languages: { language: string | undefined }[] = [];
  const counts = new Map<Network, number>();
  const posts: { path: string; day: string }[] = [];
  for (const path of paths) {
    const text = glance(resolve(cwd, path));
    languages.push({ language: detectLanguage(text) });
    const meta = readMeta(text, findFrontMatter(text));
    const publish = factOf(meta, 'publish');
    if (publish !== undefined && !isSection(path)) posts.push({ path, day: dayIn(publish.value) });
    for (const network of networksOf(meta, {})) counts.set(network, (counts.get(network) ?? 0) + 1);
  }
  const networks = [...counts].filter(([, count]) => count * 10 >= paths.length).map(([network]) => network);
  return {
    hasAny: paths.length > 0,
    language: commonest(languages),
    networks,
    calendars: paths.filter(isCalendar),
    sheets,
    example: await firstReadable(cwd, [...newestFirst(posts), ...paths.filter((path) => !isSection(path)), ...paths]),
  };
}

async function pathsIn(
  cwd: string,
  configFor: ConfigFor | undefined,
): Promise<{ paths: readonly string[]; sheets: readonly string[] }> {
  try {
    const { files, sheets } = await discover(['.'], {
      cwd,
      ignored: ignored({ cwd }),
      allowUnmatched: true,
      ...(configFor && { columnsFor: configFor }),
    });
    return { paths: files.map(({ path }) => path), sheets: sheets.map(({ path }) => path) };
  } catch (error) {
    if (error instanceof Mistake) return configFor ? pathsIn(cwd, undefined) : { paths: [], sheets: [] };
    throw error;
  }
}

/** The ISO day that a front matter gives; empty where it gives none. */
const dayIn = (value: unknown): string =>
  (typeof value === 'string' ? parseMoment(value, undefined)?.day : undefined) ?? '';

const newestFirst = (posts: readonly { readonly path: string; readonly day: string }[]): string[] =>
  [...posts].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ path }) => path);

/** The first draft that can be read. */
async function firstReadable(cwd: string, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await textIn(await readDraft({ cwd }, path), path);
      return path;
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
    }
  }
  return undefined;
}

/** The page of a whole section of a site: `_index.md`. */
const isSection = (path: string): boolean => basename(path).startsWith('_');
