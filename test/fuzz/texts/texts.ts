import { join } from 'node:path';
import type { Registry } from '../../../src/registry/registry.js';
import type { Format } from '../../../src/report/format.js';
import { filesBeside } from '../../../src/run/beside/draft-files.js';
import { type CheckedPost, lintPost } from '../../../src/run/lint-post.js';
import type { Project } from '../../../src/run/project.js';
import { checkFindings, inTime } from '../checks.js';
import type { Ground, Kind, Note } from '../kind.js';
import { checkOutputs, hostilePaths, openFormats } from '../outputs.js';
import { projectsFor } from '../projects.js';
import { Random } from '../random.js';
import { shortest } from '../shrink.js';
import { checkFixes } from './fixes.js';
import { frontMatter } from './front-matter.js';
import { blocks, soup } from './grammar.js';
import { checkAlike, variantsOf } from './line-ends.js';
import { mutated } from './mutate.js';
import { type Posts, postsOf } from './posts.js';
import { fixable } from './words.js';

interface Text {
  readonly text: string;
  readonly path: string;
  readonly isPasted: boolean;
  /** The config under which it is checked. */
  readonly config: number;
  /** A seed for random choices during the test. */
  readonly chance: string;
}

/** Runs texts through reading, all rules, fixes and all formats. */
export async function openTexts(ground: Ground, formats?: ReadonlyMap<string, Format>): Promise<Kind<Text>> {
  const projects = await projectsFor(ground);
  const [first] = projects;
  const posts = postsOf(first.registry, ground.folder);
  const all = formats ?? (await openFormats());
  return {
    make: (random) => ({
      text: textOf(random, posts),
      path: random.pick(['a.md', 'a.md', 'a.md', 'a.txt', '2026-11-21-x.markdown', 'x/é.md']),
      isPasted: random.chance(0.15),
      config: ground.networks ? 1 : random.int(projects.length),
      chance: String(random.next()),
    }),
    async attempt(sample, note) {
      const { project, registry } = projects[sample.config] ?? first;
      await attemptText(sample, { project, registry, all, note, scratch: ground.scratch });
    },
    shrink: async (sample, fails) => ({
      ...sample,
      text: await shortest(sample.text, (text) => fails({ ...sample, text })),
    }),
    files: ({ text, path, ...more }) => ({
      [path.replace(/^.*\//, '')]: text,
      'case.json': JSON.stringify({ path, ...more }),
    }),
  };
}

function textOf(random: Random, posts: Posts): string {
  const other = () => posts.pick(random);
  const body = (): string => {
    const kind = random.int(12);
    if (kind > 9) return dated(random) + random.several(14, () => random.pick(fixable)).join('');
    if (kind < 4) return mutated(other(), random, random.int(10), other);
    if (kind < 6) return mutated(blocks(random), random, random.int(4), other);
    if (kind < 8) return soup(random, 40);
    return `${mutated(other(), random, random.int(4), other)}\n\n${soup(random, 10)}`;
  };
  const text = random.chance(0.35) ? frontMatter(random) + body() : body();
  // Most are short, so that many can be tried.
  return random.chance(0.93) ? text.slice(0, 400) : text;
}

/** A front matter with the day that relative dates need. */
const dated = (random: Random): string =>
  `---\nlang: ${random.pick(['es', 'en'])}\ndate: 2026-11-24\nnetworks: [${random.pick(['', 'x', 'mastodon', 'blog'])}]\n---\n`;

interface Trial {
  readonly project: Project;
  readonly registry: Registry;
  readonly all: ReadonlyMap<string, Format>;
  readonly note: Note;
  readonly scratch: string;
}

async function attemptText(
  { text, path, isPasted, chance }: Text,
  { project, registry, all, note, scratch }: Trial,
): Promise<void> {
  const random = new Random(chance);
  const beside = random.chance(0.2) ? filesBeside(join(scratch, path), scratch) : undefined;
  const lint = (source: string): Promise<CheckedPost> => lintPost(project, { source, path, pasted: isPasted }, beside);
  const linted = await inTime(text.length, note, () => lint(text));
  checkFindings(linted.report, text, note);
  await checkFixes(linted, lint, note);
  const bare = text.replace(/\r\n?/g, '\n');
  const plain = bare === text ? linted : await lint(bare);
  const variants = variantsOf(bare);
  if (variants.length > 0) {
    const variant = random.pick(variants);
    const other = await lint(variant.text);
    checkFindings(other.report, variant.text, note);
    checkAlike(plain, other, variant, note);
  }
  const report = random.chance(0.2) ? { ...linted.report, path: random.pick(hostilePaths) } : linted.report;
  checkOutputs([report], { registry, all, random, note });
}
