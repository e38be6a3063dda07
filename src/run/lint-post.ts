import { dismissalsFor } from '../config/dismissals.js';
import type { Settings } from '../config/settings.js';
import { withoutCovered } from '../lint/covered.js';
import { TooSlow } from '../lint/failure.js';
import { lint } from '../lint/lint.js';
import type { FallbackLanguage } from '../lint/report.js';
import { waive } from '../lint/waive.js';
import type { Post } from '../post/post.js';
import type { DraftFiles } from '../rule.js';
import { lazy } from '../text/lazy.js';
import { readingView } from '../text/reading-view.js';
import { asWritten } from './as-written.js';
import type { Checked } from './checked.js';
import { withSafeFixes } from './fixes/safe-fixes.js';
import type { Project } from './project.js';
import { held, languagesOf, type PostSource, type Reading, readIn } from './reading.js';

/**
 * A post that was checked: what was read (the draft is that of the reading view), what holds for it, what was found.
 */
export interface CheckedPost extends Checked {
  readonly draft: Post;
  readonly settings: Settings;
}

/**
 * Lints one post; without `files` there are none beside it. `fallback` is the language of a post whose own is not
 * clear; without it, only rules that need no words check such a post. Throws a Mistake on a config that cannot be read,
 * TooSlow when it takes too long.
 */
export async function lintPost(
  project: Project,
  post: PostSource,
  files?: DraftFiles,
  fallback?: FallbackLanguage,
): Promise<CheckedPost> {
  const config = await project.configFor(post.path);
  const registry = await project.registryFor(config);
  // The values from a calendar are parsed already.
  const view = post.given ? undefined : readingView(post.source);
  const text = { ...post, source: view?.text ?? post.source };
  const reading = lazy(() => readIn({ project, config, registry }, text, fallback));
  await project.load?.(inTime(project, post.source, () => languagesOf(reading())));
  const checked = inTime(project, post.source, (onRule) => foundIn(reading(), onRule, files));
  return view ? asWritten(checked, view, post.source) : checked;
}

/**
 * Does work on a text within the allowed time; the work says which rule is running. Throws TooSlow when it takes
 * longer.
 */
export function inTime<Done>(
  { options: { timeout }, within }: Project,
  source: string,
  work: (onRule: (id?: string) => void) => Done,
): Done {
  const seconds = timeout ?? Math.ceil(30 + source.length / 2 ** 14);
  let rule: string | undefined;
  const onRule = (pause: () => void) => (id?: string) => {
    rule = id;
    pause();
  };
  return within(
    1000 * seconds,
    (pause) => work(onRule(pause)),
    () => new TooSlow(seconds, rule),
  );
}

function foundIn(reading: Reading, onRule: (id?: string) => void, files: DraftFiles | undefined): CheckedPost {
  const { project, config, post, registry, settings, first, draft, assumed, again, partsOf } = held(reading);
  const { today, unusedWaivers, clock } = project.options;
  const options = { registry, settings, parts: partsOf(), onRule, ...(files && { files }), ...(clock && { clock }) };
  const found = withSafeFixes(lint(draft, options), first, again);
  const isWordless = draft.words.length === 0;
  const report = { ...found, ...(assumed && { languageAssumed: assumed.from, ...(isWordless && { isWordless }) }) };
  if (unusedWaivers === undefined) return { draft, settings, report: withoutCovered(report, registry) };
  const dismissals = post.dismissals ?? dismissalsFor(config, post.path);
  const waived = waive(report, draft, { ...options, today, unused: unusedWaivers, dismissals });
  return { draft, settings, ...waived, report: withoutCovered(waived.report, registry) };
}
