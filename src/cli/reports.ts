import { resolve } from 'node:path';
import { decode } from '../draft/decode.js';
import type { FallbackLanguage, Report, Unread } from '../lint/report.js';
import { fallbackLanguage, withLanguage } from '../run/fallback-language.js';
import { inEncoding, lintAll, outcome } from '../run/lint-files.js';
import type { Outcome } from '../run/outcome.js';
import { lintSource, type Project } from '../run/project.js';
import { threadsFor } from '../run/threads.js';
import { writeWhole } from '../run/write-whole.js';
import { type FixedInput, fixInput } from './fix-input.js';
import type { Input } from './inputs.js';
import type { CheckOptions } from './options.js';
import type { Shell } from './program.js';
import { progress } from './progress.js';

/** What became of all drafts of a run. */
export interface All {
  readonly reports: readonly Report[];
  readonly unread: readonly Unread[];
  readonly diff: string;
  /** Findings fixed, or that would be. */
  readonly count: number;
}

/** What became of a draft; `count` and `diff` where it was to be fixed. */
type Done = Outcome & Partial<Pick<FixedInput, 'count' | 'diff'>>;

/** How drafts are gone over: with the language of those whose own is not clear, or without. */
type Pass = (inputs: readonly Input[], fallback?: FallbackLanguage) => AsyncGenerator<Done>;

let linted = false;

/** Has this process linted drafts? What V8 compiled for that is worth keeping. */
export const hasLinted = (): boolean => linted;

/** Lints every draft, and fixes it where that is asked for. `locale` is the language of a draft whose own is not clear, when no other has one. */
export async function reportsOf(
  shell: Shell,
  project: Project,
  inputs: readonly Input[],
  options: CheckOptions,
  locale: string,
): Promise<All> {
  const bar = progress(shell, inputs.length);
  const pass = options.fix || options.diff ? fixing(shell, project, options) : await linting(shell, project, options);
  // A draft alone has no others to go by, and standard input is read but once.
  const fallback = inputs.length === 1 ? fallbackLanguage([], locale) : undefined;
  const first: Done[] = [];
  try {
    for await (const found of pass.over(inputs, fallback)) {
      first.push(found);
      bar.step();
    }
  } finally {
    bar.end();
  }
  linted ||= first.length > 0;
  const all = await withLanguage(inputs, first, locale, pass.over);
  pass.end?.();
  return {
    reports: all.flatMap((found) => ('report' in found ? [found.report] : [])),
    unread: all.flatMap((found) => ('unread' in found ? [found.unread] : [])),
    diff: all.map(({ diff = '' }) => diff).join(''),
    count: all.reduce((sum, { count = 0 }) => sum + count, 0),
  };
}

const fixing = (shell: Shell, project: Project, { fix }: CheckOptions): { over: Pass; end?(): void } => ({
  async *over(inputs, fallback) {
    for (const input of inputs) {
      let fixed: FixedInput | undefined;
      const found = await outcome(input.path, async () => {
        fixed = await fixInput(shell, project, input, { write: fix === true, fallback });
        return inEncoding(fixed.linted.report, fixed.encoding);
      });
      yield fixed ? { ...found, diff: fixed.diff, count: fixed.count } : found;
    }
  },
});

async function linting(
  { host, version }: Shell,
  project: Project,
  options: CheckOptions,
): Promise<{ over: Pass; end(): void }> {
  const location = resolve(host.cwd(), options.cacheLocation ?? '.redlintcache');
  const isCached = options.cache && !options.staged && !options.timing;
  const cache = isCached ? (await import('../run/cache.js')).openCache(location, version, project.options) : undefined;
  const isPlain = !cache && !options.staged && !options.stdin && !options.timing;
  return {
    async *over(inputs, fallback) {
      const [first] = inputs;
      if (first && !first.isFile) {
        yield await outcome(first.path, async () => {
          const { source, encoding } = decode(await first.read(), '<stdin>');
          return inEncoding((await lintSource(project, source, first.path, undefined, fallback)).report, encoding);
        });
        return;
      }
      const threads = isPlain ? threadsFor(inputs.length, options.concurrency) : 1;
      yield* lintAll(project, inputs, { threads, ...(cache && { cache }), ...(fallback && { fallback }) });
    },
    end() {
      const text = cache?.text();
      if (text !== undefined) writeWhole(location, text, { name: options.cacheLocation ?? '.redlintcache' });
    },
  };
}
