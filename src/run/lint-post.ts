import type { Config } from '../config/config.js';
import type { OverrideFacts, Settings } from '../config/settings.js';
import { settingsFor } from '../config/settings-for.js';
import type { Draft } from '../draft/draft.js';
import type { TextOptions } from '../draft/read-text.js';
import { TooSlow } from '../lint/failure.js';
import { lint } from '../lint/lint.js';
import type { FallbackLanguage } from '../lint/report.js';
import { waive } from '../lint/waive.js';
import type { Post } from '../post/post.js';
import { type PostOptions, readParts, readPost } from '../post/read-post.js';
import type { Registry } from '../registry/registry.js';
import type { DraftFiles } from '../rule.js';
import { lazy } from '../text/lazy.js';
import { readingView } from '../text/reading-view.js';
import { asWritten } from './as-written.js';
import type { Checked } from './checked.js';
import { withSafeFixes } from './fixes/safe-fixes.js';
import type { Project } from './project.js';

/** A post that was checked: what was read (the draft is that of the reading view), what holds for it, what was found. */
export interface CheckedPost extends Checked {
  readonly draft: Post;
  readonly settings: Settings;
}

/** One post to be linted. */
export interface PostSource extends Pick<TextOptions, 'given' | 'pasted'> {
  readonly source: string;
  /** Relative to the project's folder: decides which config and overrides hold. */
  readonly path: string;
}

/**
 * Lints one post; without `files` there are none beside it. `fallback` is the language of a post whose own is not clear; without
 * it, only rules that need no words look at such a post. Throws a Mistake on a config that cannot be read, TooSlow where it takes
 * longer than it may.
 */
export async function lintPost(
  project: Project,
  post: PostSource,
  files?: DraftFiles,
  fallback?: FallbackLanguage,
): Promise<CheckedPost> {
  const config = await project.configFor(post.path);
  const registry = await project.registryFor(config);
  // What a calendar gives is read already.
  const view = post.given ? undefined : readingView(post.source);
  const text = { ...post, source: view?.text ?? post.source };
  const reading = lazy(() => readIn({ project, config, registry }, text, fallback));
  await project.load?.(inTime(project, post.source, () => languagesOf(reading())));
  const checked = inTime(project, post.source, (onRule) => foundIn(reading(), onRule, files));
  return view ? asWritten(checked, view, post.source) : checked;
}

/** Does work on a text in the time that it may take; the work says which rule looks at it. Throws TooSlow where it takes longer. */
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

/** What holds for a post. */
interface Holding {
  readonly project: Project;
  readonly config: Config;
  readonly registry: Registry;
}

type Reading = ReturnType<typeof readIn>;

/** A post as it tells its language itself, and as the draft that is checked; `again` reads another text in its place. */
function readIn(holding: Holding, { source, path, given, pasted }: PostSource, fallback: FallbackLanguage | undefined) {
  const { config, registry, project } = holding;
  const { language, networks, account, response, organization } = settingsFor(config, registry, path);
  const { timezone } = organization;
  const { language: langOption, networks: networkOption } = project.options.commandLine ?? {};
  const optionsIn = (lang: string | undefined): PostOptions => ({
    path,
    today: project.options.today,
    ...(project.options.asPublished && { asPublished: true }),
    phrases: (code) => registry.phrases(code),
    defaults: { language, networks, account, ...(response && { response }) },
    ...(timezone !== undefined && { timezone }),
    ...(lang !== undefined && { lang }),
    ...(networkOption && { networks }),
    ...(given && { given }),
    ...(pasted && { pasted }),
  });
  const options = optionsIn(langOption === 'auto' ? undefined : langOption);
  const again = (text: string) => readPost(text, options);
  const first = again(source);
  const assumed = first.language === undefined ? fallback : undefined;
  const draft = assumed ? readPost(source, optionsIn(assumed.language)) : first;
  return { ...holding, path, first, draft, assumed, again, partsOf: () => readParts(source, draft, options) };
}

const languagesOf = ({ first, draft }: Reading) => [
  first.language,
  draft.language,
  ...draft.languages.passages.map(({ language }) => language),
];

function foundIn(
  { project, config, registry, path, first, draft, assumed, again, partsOf }: Reading,
  onRule: (id?: string) => void,
  files: DraftFiles | undefined,
): CheckedPost {
  const { today, unusedWaivers, clock } = project.options;
  const settings = settingsFor(config, registry, path, factsOf(draft));
  const options = { registry, settings, parts: partsOf(), onRule, ...(files && { files }), ...(clock && { clock }) };
  const found = withSafeFixes(lint(draft, options), first, again);
  const report = { ...found, ...(assumed && { languageAssumed: assumed.from }) };
  if (unusedWaivers === undefined) return { draft, settings, report };
  return { draft, settings, ...waive(report, draft, { ...options, today, unused: unusedWaivers }) };
}

/** What overrides can ask of a draft. */
const factsOf = (draft: Draft): OverrideFacts => ({
  language: draft.language,
  kind: draft.kind,
  networks: draft.networks,
  account: draft.account.kind,
  meta: (key) => draft.meta.get(key)?.value,
});
