import { resolve } from 'node:path';
import { decode } from '../draft/decode.js';
import type { Report, Unread } from '../lint/report.js';
import { judgeFiles, type Outcome, outcome } from '../run/judge-files.js';
import { judge, type Project } from '../run/project.js';
import { threadsFor } from '../run/threads.js';
import type { Input } from './inputs.js';
import { type Mending, mendInput } from './mending.js';
import type { CheckOptions } from './options.js';
import { writeWhole } from './output.js';
import type { Shell } from './program.js';
import { progress } from './progress.js';

/** What became of all drafts of a run. */
export interface All {
  readonly reports: readonly Report[];
  readonly unread: readonly Unread[];
  readonly diff: string;
  /** Findings mended, or that would be. */
  readonly count: number;
}

/** Judges every draft, mends it where that is asked for, and keeps the findings that are to be shown. */
export async function reportsOf(
  shell: Shell,
  project: Project,
  inputs: readonly Input[],
  options: CheckOptions,
): Promise<All> {
  const bar = progress(shell, inputs.length);
  const all = { reports: [] as Report[], unread: [] as Unread[], diff: '', count: 0 };
  try {
    const outcomes: AsyncGenerator<Outcome & Partial<Mending>> =
      options.fix || options.diff ? mended(shell, project, inputs, options) : judged(shell, project, inputs, options);
    for await (const found of outcomes) {
      if ('unread' in found) all.unread.push(found.unread);
      else all.reports.push(found.report);
      all.diff += found.diff ?? '';
      all.count += found.count ?? 0;
      bar.step();
    }
  } finally {
    bar.end();
  }
  return all;
}

async function* mended(
  shell: Shell,
  project: Project,
  inputs: readonly Input[],
  { fix }: CheckOptions,
): AsyncGenerator<Outcome & Partial<Mending>> {
  for (const input of inputs) {
    let mending: Mending | undefined;
    const found = await outcome(input.path, async () => {
      mending = await mendInput(shell, project, input, fix === true);
      return mending.judged.report;
    });
    yield mending ? { ...found, diff: mending.diff, count: mending.count } : found;
  }
}

async function* judged(
  { host, version }: Shell,
  project: Project,
  inputs: readonly Input[],
  options: CheckOptions,
): AsyncGenerator<Outcome> {
  const [first] = inputs;
  if (first && !first.isFile) {
    yield await outcome(
      first.path,
      async () => (await judge(project, decode(await first.read(), '<stdin>').source, first.path)).report,
    );
    return;
  }
  const location = resolve(host.cwd(), options.cacheLocation ?? '.redlintcache');
  const isCached = options.cache && !options.staged && !options.timing;
  const cache = isCached ? (await import('../run/cache.js')).openCache(location, version, project.options) : undefined;
  const isPlain = !cache && !options.staged && !options.stdin && !options.timing;
  const threads = isPlain ? threadsFor(inputs.length, options.concurrency) : 1;
  yield* judgeFiles(project, inputs, { threads, ...(cache && { cache }) });
  const text = cache?.text();
  if (text !== undefined) writeWhole(location, text, options.cacheLocation ?? '.redlintcache');
}
