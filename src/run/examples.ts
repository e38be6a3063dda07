import type { Config } from '../config/config.js';
import { configOf } from '../config/load.js';
import { settingsFor } from '../config/settings-for.js';
import { withoutCovered } from '../lint/covered.js';
import { lint } from '../lint/lint.js';
import type { Report } from '../lint/report.js';
import type { Post } from '../post/post.js';
import { type PostOptions, readParts, readPost } from '../post/read-post.js';
import type { Registry } from '../registry/registry.js';
import type { DraftFiles, Example, Picture, Span } from '../rule.js';

/** The day of the run for examples that set none: a Tuesday. */
const today = '2026-11-24';

/** What an example says about its draft besides the text. */
export interface Circumstances extends Pick<Example, 'config' | 'path' | 'files'> {
  readonly language?: string;
  readonly today?: string;
  readonly asPublished?: boolean;
  /** The only rule to run; absent = all. */
  readonly only?: string;
}

/** The config of the last example, whose settings are kept with it: most have the same. A rule's trial takes a tenth less. */
let last: { readonly key: string; readonly config: Promise<Config> } | undefined;

/** The draft and report of an example's text, under its config and preset:strict. */
export async function lintExample(
  registry: Registry,
  source: string,
  circumstances: Circumstances = {},
): Promise<{ draft: Post; report: Report }> {
  const { config = {}, path = 'draft.md', files, language, only, asPublished } = circumstances;
  const commandLine = only === undefined ? {} : { only: [only] };
  const key = JSON.stringify([config, only]);
  if (key !== last?.key)
    last = { key, config: configOf({ extends: 'preset:strict', ...config }, { cwd: process.cwd(), commandLine }) };
  const settings = settingsFor(await last.config, registry, path);
  const { networks, account, response } = settings;
  const options: PostOptions = {
    path,
    today: circumstances.today ?? today,
    phrases: (code) => registry.phrases(code),
    defaults: { language: 'auto', networks, account, ...(response && { response }) },
    ...(language !== undefined && { lang: language }),
    ...(asPublished && { asPublished }),
  };
  const draft = readPost(source, options);
  const report = lint(draft, {
    registry,
    settings,
    parts: readParts(source, draft, options),
    ...(files && { files: filesOf(files) }),
  });
  return { draft, report: withoutCovered(report, registry) };
}

const plain: Picture = {
  exists: true,
  bytes: 90_000,
  format: 'jpeg',
  width: 1200,
  height: 800,
  broken: false,
  gps: false,
  cleanable: true,
};

/** The files beside an example, as it describes them. */
function filesOf(files: NonNullable<Example['files']>): DraftFiles {
  const bare = (path: string) => path.replace(/[?#].*$/, '');
  return {
    exists: (path) => bare(path) === '' || Object.hasOwn(files, bare(path)),
    anchors: (path) => (Object.hasOwn(files, bare(path)) || bare(path) === '' ? new Set<string>() : undefined),
    picture: (path) =>
      Object.hasOwn(files, path) ? { ...plain, ...files[path] } : { ...plain, exists: false, format: undefined },
    keysBeside: () => [],
  };
}

/** A text without its ⟦ ⟧, and the spans that they marked. */
export function unmarked(text: string): { source: string; marks: Span[] } {
  const marks: Span[] = [];
  const open: number[] = [];
  let source = '';
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === '⟦') open.push(source.length);
    else if (piece === '⟧') {
      const start = open.pop() ?? 0;
      marks.push({ start, end: source.length, text: source.slice(start) });
    } else source += piece;
  }
  return { source, marks: marks.sort((a, b) => a.start - b.start) };
}
