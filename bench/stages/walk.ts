// One draft through the program, stage by stage: lazy values are computed as soon as their turn comes, so that no rule
// pays for what all share.
import type { OverrideFacts } from '../../src/config/settings.js';
import type { Post } from '../../src/post/post.js';
import type { Registry } from '../../src/registry/registry.js';
import type { View } from '../../src/report/format.js';
import type { CorpusDraft } from '../corpus/draft.js';
import type { Program } from './program.js';

const today = '2026-11-25';

/** The order of reading a draft; a stage ends when its value has been computed. */
const readingStages: readonly [stage: string, read: (draft: Post) => unknown][] = [
  ['body (Markdown)', ({ comments, verbatim }) => [comments, verbatim]],
  ['marks (links, hashtags, prose)', ({ prose, links, hashtags }) => [prose, links, hashtags]],
  ['language', ({ language }) => language],
  ['dates', ({ dates, dateOrder }) => [dates, dateOrder]],
  ['paragraphs, sentences, words', ({ paragraphs, sentences, words }) => [paragraphs, sentences, words]],
  ['phrases', (draft) => draft.hits('dates')],
  ['pictures', ({ images, videos }) => [images, videos]],
  ['phones, emoji, quotations', ({ phones, emoji, quotes, foreign, bold }) => [phones, emoji, quotes, foreign, bold]],
  ['what the post is', ({ parts, kind, publish, eventData }) => [parts, kind, publish, eventData]],
];

/** Called with the cost of each stage and rule, in ms. */
type Spent = (stage: string, ms: number) => void;

/** Takes one draft through the program. */
export type Walk = (draft: CorpusDraft, spent: Spent) => void;

export async function openWalk(
  program: Program,
  { cwd, given, registry }: { readonly cwd: string; readonly given: unknown; readonly registry: Registry },
): Promise<Walk> {
  const { readPost, settingsFor, lint, withSafeFixes, waive, json, filesBeside } = program;
  const config = await program.configOf(given, { cwd });
  const view: View = {
    locale: 'en',
    registry,
    why: 'all',
    color: false,
    width: 80,
    showFiles: false,
    tool: { name: 'redlint', version: '' },
  };
  return ({ name, text }, spent) => {
    const timed = <T>(stage: string, run: () => T): T => {
      const began = performance.now();
      const value = run();
      spent(stage, performance.now() - began);
      return value;
    };
    const defaults = timed('settings', () => settingsFor(config, registry, name));
    const { language, networks, account } = defaults;
    const read = (source: string) =>
      readPost(source, { path: name, today, phrases: registry.phrases, defaults: { language, networks, account } });
    const draft = timed('front matter', () => {
      const made = read(text);
      made.meta.get('title');
      return made;
    });
    for (const [stage, readPart] of readingStages) timed(stage, () => readPart(draft));
    const settings = timed('settings', () => settingsFor(config, registry, name, factsOf(draft)));
    const options = { registry, settings, files: filesBeside(`${cwd}/${name}`, cwd), clock: spent };
    const found = timed('lint', () => lint(draft, options));
    const safe = timed('fixes tried', () => withSafeFixes(found, draft, read));
    const { report } = timed('waivers', () => waive(safe, draft, { registry, settings, today, unused: 'warning' }));
    timed('report (JSON)', () => json([report], view));
  };
}

const factsOf = ({ language, kind, networks, account, meta }: Post): OverrideFacts => ({
  language,
  kind,
  networks,
  account: account.kind,
  meta: (key) => meta.get(key)?.value,
});
