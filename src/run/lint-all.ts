import type { FallbackLanguage } from '../lint/report.js';
import type { Cache } from './cache/cache.js';
import type { Outcome } from './checked.js';
import { type DraftFile, lintFile } from './lint-files.js';
import type { Project } from './project.js';
import type { Pool } from './threads/pool.js';
import { threadsFor } from './threads/threads.js';

/** Lints the drafts of a run. */
export interface Run {
  /** The outcomes in the order of the drafts: an unreadable one does not hold up the others. */
  over(drafts: readonly DraftFile[], fallback?: FallbackLanguage): AsyncGenerator<Outcome>;
  /** Ends the threads that were started. */
  close(): Promise<void>;
}

export interface RunOptions {
  readonly cache?: Cache | undefined;
  readonly threads: number | 'auto';
  /** Called before many drafts are linted. */
  readonly spareMemory?: () => void;
}

/**
 * From this many on, garbage would outgrow the memory in use: 1,800 posts of 6 KB take 259 MB at most instead of 429.
 */
const manyDrafts = 500;

/** Opens a run that looks into a cache first, and starts threads if there is much to do. */
export function openRun(project: Project, { cache, threads: wanted, spareMemory }: RunOptions): Run {
  const isWitnessed = cache !== undefined;
  let pool: Pool | undefined;
  const linted = async function* (drafts: readonly DraftFile[], fallback?: FallbackLanguage): AsyncGenerator<Outcome> {
    const here = (place: number) => lintFile(project, drafts[place] as DraftFile, { fallback, isWitnessed });
    const paths = drafts.map(({ path }) => path);
    if (paths.length > manyDrafts) spareMemory?.();
    const threads = threadsFor(paths, project.options.cwd, wanted);
    if (threads > 1) {
      pool ??= (await import('./threads/pool.js')).openPool({ options: project.options, isWitnessed }, threads);
      yield* pool.lint(paths, fallback, here);
    } else for (let place = 0; place < drafts.length; place++) yield await here(place);
  };
  return {
    async *over(drafts, fallback) {
      if (!cache) {
        yield* linted(drafts, fallback);
        return;
      }
      const known: (Outcome | undefined)[] = [];
      for (const { path } of drafts) known.push(await cache.get(path, fallback));
      const others = linted(
        drafts.filter((_, place) => !known[place]),
        fallback,
      );
      for (const [place, { path }] of drafts.entries()) {
        const found = known[place] ?? ((await others.next()).value as Outcome);
        if ('report' in found) await cache.put(path, found);
        yield found;
      }
    },
    async close() {
      await pool?.close();
    },
  };
}
