import type { Config } from '../config/config.js';
import type { Dismissal } from '../config/house.js';
import { type OverrideFacts, readBy, type Settings } from '../config/settings.js';
import { settingsFor } from '../config/settings-for.js';
import type { Draft } from '../draft/draft.js';
import type { TextOptions } from '../draft/read-text.js';
import type { FallbackLanguage } from '../lint/report.js';
import type { Network } from '../network/network.js';
import type { Post } from '../post/post.js';
import { type PostOptions, readParts, readPost } from '../post/read-post.js';
import type { Registry } from '../registry/registry.js';
import { Memory } from '../text/memory.js';
import type { Project } from './project.js';

/** One post to be read. */
export interface PostSource extends Pick<TextOptions, 'given' | 'pasted' | 'memory'> {
  /** Of a piece of a publication: the networks that it names itself. */
  readonly piece?: { readonly networks: readonly Network[] | undefined };
  readonly source: string;
  /** Relative to the project's folder: decides which config and overrides hold. */
  readonly path: string;
  /** Waivers of the house's file that are about this one of several posts; absent = all those for the path. */
  readonly dismissals?: readonly Dismissal[];
}

/** What posts are read under. */
export interface Holding {
  readonly project: Project;
  readonly config: Config;
  readonly registry: Registry;
}

/** A post as it tells its language itself, and as the draft that is checked. */
export interface Reading extends Holding {
  readonly post: PostSource;
  readonly fallback: FallbackLanguage | undefined;
  /** What was known of the post when the settings that it is read with were asked for. */
  readonly facts: OverrideFacts | undefined;
  readonly first: Post;
  readonly draft: Post;
  /** The language that was taken, where its own is not clear. */
  readonly assumed: FallbackLanguage | undefined;
  /** Reads another text in its place. */
  again(text: string): Post;
  partsOf(): readonly Post[];
}

/** Reads a post with the settings that hold for its path and for these facts. */
export function readIn(
  holding: Holding,
  post: PostSource,
  fallback: FallbackLanguage | undefined,
  facts?: OverrideFacts,
): Reading {
  const { config, registry, project } = holding;
  const { source, path, given, pasted, memory } = post;
  const { language, networks, account, response, organization } = settingsFor(config, registry, path, facts);
  const { timezone } = organization;
  const { language: langOption, networks: networkOption } = project.options.commandLine ?? {};
  // A piece names its own networks.
  const ownNetworks = post.piece?.networks ?? (networkOption && networks);
  const optionsIn = (lang: string | undefined): PostOptions => ({
    path,
    today: project.options.today,
    ...(project.options.asPublished && { asPublished: true }),
    phrases: (code) => registry.phrases(code),
    defaults: { language, networks, account, ...(response && { response }) },
    ...(timezone !== undefined && { timezone }),
    ...(lang !== undefined && { lang }),
    ...(ownNetworks && { networks: ownNetworks }),
    ...(given && { given }),
    ...(pasted && { pasted }),
    ...(memory && { memory }),
  });
  const options = optionsIn(langOption === 'auto' ? undefined : langOption);
  const first = readPost(source, options);
  // Versions with fixes differ in little from each other.
  const written = { ...options, memory: memory ?? new Memory() };
  const again = (text: string) => readPost(text, written);
  const assumed = first.language === undefined ? fallback : undefined;
  const draft = assumed ? readPost(source, optionsIn(assumed.language)) : first;
  const partsOf = () => readParts(source, draft, options);
  return { project, config, registry, post, fallback, facts, first, draft, assumed, again, partsOf };
}

/**
 * All that holds for a post: once it is read, overrides ask what it says of itself (`when`). Where these say other than
 * what it was read with, such as whose account it is, it is read once more.
 */
export function held(reading: Reading): Reading & { readonly settings: Settings } {
  const { config, registry, post, fallback, draft } = reading;
  const settingsWith = (facts: OverrideFacts | undefined) => settingsFor(config, registry, post.path, facts);
  const facts = factsOf(draft);
  const settings = settingsWith(facts);
  const before = settingsWith(reading.facts);
  if (settings === before || readBy(settings) === readBy(before)) return { ...reading, settings };
  const again = readIn(reading, post, fallback, facts);
  return { ...again, settings: settingsWith(factsOf(again.draft)) };
}

export const languagesOf = ({ first, draft }: Reading) => [
  first.language,
  draft.language,
  ...draft.languages.passages.map(({ language }) => language),
];

/** What overrides can ask of a draft. */
export const factsOf = (draft: Draft): OverrideFacts => ({
  language: draft.language,
  kind: draft.kind,
  networks: draft.networks,
  account: draft.account.kind,
  meta: (key) => draft.meta.get(key)?.value,
});
