import type { FallbackLanguage, Unread } from '../../lint/report.js';
import { visible, visibleLines } from '../../report/visible.js';
import { type AllChecked, type Outcome, together } from '../../run/checked.js';
import { textIn } from '../../run/drafts/text-in.js';
import { fallbackLanguage, withLanguage } from '../../run/fallback-language.js';
import { openRun } from '../../run/lint-all.js';
import { lintDraft } from '../../run/lint-draft.js';
import { inEncoding, outcome } from '../../run/lint-files.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { progress } from '../shell/progress.js';
import { spareMemory } from '../shell/spare-memory.js';
import { cacheOf, keep } from './cached.js';
import { fixInput } from './fix-input.js';
import type { Input } from './inputs.js';

/** How drafts are processed. */
interface Lint {
  /** Processes drafts, with a language for those whose own is not clear, or without. */
  over(inputs: readonly Input[], fallback?: FallbackLanguage): AsyncGenerator<Outcome>;
  /** Saves the cache for the next run. */
  keep?(): Promise<void>;
  close?(): Promise<void>;
}

/**
 * Lints every draft, and fixes it on request. `locale` is the language of a draft when neither it nor any other shows
 * one.
 */
export async function reportsOf(
  shell: Shell,
  project: Project,
  inputs: readonly Input[],
  options: CheckOptions,
  locale: string,
): Promise<AllChecked> {
  const lint =
    options.fix || options.diff ? fixing(shell, project, options) : await linting(shell, project, inputs, options);
  try {
    const outcomes = await lintedTwice(shell, lint, inputs, locale);
    await lint.keep?.();
    return together(outcomes);
  } finally {
    await lint.close?.();
  }
}

/** The notice of what --fix changed. */
export function fixedNotes({ t }: Shell, { reports, fixes }: AllChecked, { fix }: CheckOptions): string[] {
  if (!fix) return [];
  const kept = reports.flatMap(({ path, calendar }) => {
    const n = calendar?.copies?.length ?? 0;
    return n > 0 ? [t('workbook_kept', { path: visible(path), n })] : [];
  });
  return [...(fixes.count > 0 ? [t('notice_fixed', { n: fixes.count })] : []), ...kept];
}

/** Why drafts could not be checked, each reason once. */
export const reasonsIn = (unread: readonly Unread[], locale: string): string[] => [
  ...new Set(unread.map(({ mistake }) => `redlint: ${visibleLines(mistake.in(locale))}`)),
];

/** Drafts whose language is not clear are linted again, in the language of the others. */
async function lintedTwice(shell: Shell, lint: Lint, inputs: readonly Input[], locale: string): Promise<Outcome[]> {
  const bar = progress(shell, inputs.length);
  // A single draft has no others to go by, and standard input is read only once.
  const fallback = inputs.length === 1 ? fallbackLanguage([], locale) : undefined;
  const first: Outcome[] = [];
  try {
    for await (const found of lint.over(inputs, fallback)) {
      first.push(found);
      bar.step();
    }
  } finally {
    bar.end();
  }
  return withLanguage(inputs, first, locale, lint.over);
}

const fixing = (shell: Shell, project: Project, { fix }: CheckOptions): Lint => ({
  async *over(inputs, fallback) {
    for (const input of inputs)
      yield await outcome(input.path, () => fixInput(shell, project, input, { write: fix === true, fallback }));
  },
});

async function linting(shell: Shell, project: Project, inputs: readonly Input[], options: CheckOptions): Promise<Lint> {
  const isPlain = !options.timing && inputs.every(({ isStored }) => isStored);
  const cache = options.cache && isPlain ? await cacheOf(shell, project, options) : undefined;
  const threads = isPlain ? (options.concurrency ?? 'auto') : 1;
  const run = openRun(project, { cache, threads, spareMemory });
  return {
    async *over(inputs, fallback) {
      const [first] = inputs;
      if (first && !first.isFile)
        yield await outcome(first.path, async () => {
          const { source, encoding } = await textIn(await first.read(), first.path, '<stdin>');
          const { report } = await lintDraft(project, source, first.path, undefined, fallback);
          return { report: inEncoding(report, encoding) };
        });
      else yield* run.over(inputs, fallback);
    },
    close: run.close,
    keep: () => keep(shell, cache),
  };
}
