import { resolve } from 'node:path';
import { decode, type Encoding } from '../draft/decode.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { Cache } from './cache.js';
import { filesBeside } from './draft-files.js';
import type { Outcome } from './outcome.js';
import { lintSource, type Project } from './project.js';

/** The report of a file's bytes; taken from the cache where nothing has changed. Throws a Mistake as `lintSource` does. */
export async function lintBytes(
  project: Project,
  bytes: Uint8Array,
  path: string,
  { cache, fallback }: { readonly cache?: Cache | undefined; readonly fallback?: FallbackLanguage | undefined } = {},
): Promise<Report> {
  const { source, encoding } = decode(bytes, path);
  const file = resolve(project.options.cwd, path);
  if (!cache)
    return inEncoding(
      (await lintSource(project, source, path, filesBeside(file, project.options.cwd), fallback)).report,
      encoding,
    );
  const hash = cache.hash(bytes, await project.configFor(path));
  const known = cache.get(path, hash, source, fallback);
  if (known) return known;
  const seen = new Map<string, string>();
  const report = inEncoding(
    (await lintSource(project, source, path, filesBeside(file, project.options.cwd, seen), fallback)).report,
    encoding,
  );
  cache.put(path, hash, report, seen);
  return report;
}

/** The report of a draft that was read in an encoding. */
export const inEncoding = (report: Report, encoding: Encoding): Report =>
  encoding === 'windows-1252' ? { ...report, encoding } : report;

/** Lints files in order, in threads where more than one is given. A draft that cannot be read holds up no other. */
export async function* lintAll(
  project: Project,
  files: readonly { readonly path: string; read(): Promise<Uint8Array> }[],
  options: { readonly threads: number; readonly cache?: Cache; readonly fallback?: FallbackLanguage },
): AsyncGenerator<Outcome> {
  const { threads, cache, fallback } = options;
  if (threads > 1) {
    const { lintInThreads } = await import('./pool.js');
    yield* lintInThreads(
      project.options,
      files.map(({ path }) => path),
      threads,
      fallback,
    );
    return;
  }
  for (const { path, read } of files)
    yield await outcome(path, async () => lintBytes(project, await read(), path, { cache, fallback }));
}

/** The outcome of work on the draft `path`: a Mistake leaves it unread, anything else is thrown on. */
export async function outcome(path: string, work: () => Promise<Report>): Promise<Outcome> {
  try {
    return { report: await work() };
  } catch (error) {
    if (error instanceof Mistake) return { unread: { path, mistake: error } };
    throw error;
  }
}
