import { resolve } from 'node:path';
import { isCalendar } from '../../draft/form.js';
import { hasFailed } from '../../lint/failure.js';
import type { FallbackLanguage, Report, Unread } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import { yearsIn } from '../../post/published/filed-by-year.js';
import type { View } from '../../report/format.js';
import { compact } from '../../report/machine/compact.js';
import { visibleLines } from '../../report/visible.js';
import { withLanguage } from '../../run/fallback-language.js';
import { addedDays } from '../../run/git/added-days.js';
import type { Project } from '../../run/project.js';
import { type Portrayed, portrayed } from '../../run/stats/portrayed.js';
import type { PostFacts } from '../../run/stats/post-facts.js';
import { draftsOf } from '../check/inputs.js';
import { projectOf } from '../check/project.js';
import { reasonsIn } from '../check/reports.js';
import type { CommandFile, Shell } from '../program.js';
import { pageOptions } from '../shell/endings.js';
import { writePage } from '../shell/output.js';
import { progress } from '../shell/progress.js';
import { speak, viewOf } from '../shell/view.js';

type Format = 'md' | 'html' | 'json';

/** `redlint stats [paths…]`: what the posts of an account come to, by month, account and rule. */
export const run: CommandFile['run'] = async (shell, [paths], given) => {
  const { format, outputFile, options } = pageOptions<Format>(['md', 'html', 'json'], given);
  // A portrait is about the past: each post is judged as on its own day.
  const project = projectOf(shell, { ...options, asPublished: true });
  await speak(shell, project);
  const drafts = await draftsOf(shell, project, paths as string[], options);
  const all = await portraits(shell, project, drafts);
  const reports = all.flatMap((one) => ('report' in one ? [one.report] : []));
  const unread = all.filter((one) => 'mistake' in one);
  const view = await viewOf(shell, project, options, { locale: await speak(shell, project, reports) });
  const posts = await withDays(
    shell,
    all.flatMap(({ facts }) => facts),
  );
  const failed = reports.filter(hasFailed);
  await writePage(shell, await writtenIn(format, posts, view, { unread, failed }), outputFile);
  for (const reason of reasonsIn(unread, view.locale)) await shell.notify(`${reason}\n`);
  if (failed.length > 0) await shell.notify([...compact(failed, { ...view, why: 'none' })].join(''));
  return failed.length + unread.length > 0 ? 2 : 0;
};

async function portraits(shell: Shell, project: Project, drafts: readonly string[]): Promise<Portrayed[]> {
  const bar = progress(shell, drafts.length);
  const over = async function* (some: readonly string[], fallback?: FallbackLanguage) {
    for (const path of some) {
      yield await portrayed(project, path, fallback);
      bar.step();
    }
  };
  const first: Portrayed[] = [];
  try {
    for await (const one of over(drafts)) first.push(one);
    return await withLanguage(drafts, first, shell.locale, over);
  } finally {
    bar.end();
  }
}

/**
 * Posts that say no day have that on which git got their file, unless their path says another year; a calendar has one
 * file for all.
 */
async function withDays(shell: Shell, posts: readonly PostFacts[]): Promise<readonly PostFacts[]> {
  const isOpen = ({ day, path }: PostFacts) => day === undefined && !isCalendar(path);
  if (!posts.some(isOpen)) return posts;
  const { host } = shell;
  const days = await addedDays(host.cwd()).catch(async (error) => {
    if (!(error instanceof Mistake)) throw error;
    await shell.notify(`redlint: ${visibleLines(error.in(shell.locale))}\n`);
    return new Map<string, string>();
  });
  return posts.map((post) => {
    const day = isOpen(post) ? days.get(resolve(host.cwd(), post.path)) : undefined;
    const years = yearsIn(post.path);
    const isOther = years.length > 0 && !years.some((year) => day?.startsWith(year));
    return day === undefined || isOther ? post : { ...post, day };
  });
}

/** Drafts whose posts the portrait has not, or not whole. */
interface Missing {
  readonly unread: readonly Unread[];
  readonly failed: readonly Report[];
}

async function writtenIn(format: Format, posts: readonly PostFacts[], view: View, { unread, failed }: Missing) {
  const paths = failed.map(({ path }) => path);
  if (format === 'json')
    return (await import('../../report/stats/json.js')).jsonPortrait(posts, view, { unread, failed: paths });
  const { toldPortrait } = await import('../../report/stats/said.js');
  const told = toldPortrait(posts, view, [...unread.map(({ path }) => path), ...paths]);
  return format === 'html'
    ? (await import('../../report/stats/html.js')).htmlPortrait(told, view)
    : (await import('../../report/stats/markdown.js')).markdownPortrait(told);
}
