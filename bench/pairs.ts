// Two short posts that differ in one thing: does a rule tell them apart, or see that nothing changed? npm run pairs --
// [rule…] [--lang es] [--file FILE] [--show] [--moved]. The pairs are in bench/pairs, a file for each language, each
// written for one rule by somebody who had not read its words.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../scripts/bundle.js';
import { commandLine } from '../scripts/command.js';
import { changes } from './pairs/changes.js';
import { type Finding, reportOf } from './report.js';
import { scratchFolder } from './scratch.js';

const { values, positionals: wanted } = commandLine({
  allowPositionals: true,
  options: {
    lang: { type: 'string' },
    file: { type: 'string' },
    show: { type: 'boolean' },
    moved: { type: 'boolean' },
    build: { type: 'string' },
  },
});
const languages = values.lang ? [values.lang] : ['es', 'en'];
/** The day of the run for which the pairs are written. */
const today = '2026-03-10';
const sides = ['fire', 'fire2', 'quiet', 'quiet2'] as const;

type WrittenPair = { readonly rule: string; readonly kind: string } & Partial<Record<(typeof sides)[number], string>>;

interface Post {
  readonly path: string;
  readonly text: string;
  readonly fires: boolean;
  readonly language: string;
}
type Pair = ReturnType<typeof pairsOf>[number];

function pairsOf(language: string) {
  const file = values.file ?? join(root, `bench/pairs/${language}.yml`);
  const written: readonly WrittenPair[] = parse(readFileSync(file, 'utf8'));
  return written.map((pair, index) => ({
    ...pair,
    language,
    posts: sides.flatMap((side): Post[] => {
      const text = pair[side];
      if (text === undefined) return [];
      return [{ path: `${language}/${index}/${side}/draft.md`, text, fires: side.startsWith('fire'), language }];
    }),
  }));
}

/** The findings in drafts, by path. */
function lint(drafts: readonly Pick<Post, 'path' | 'text' | 'language'>[]): ReadonlyMap<string, readonly Finding[]> {
  using scratch = scratchFolder();
  for (const { path, text, language } of drafts) {
    const at = join(scratch.path, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
    const config = { root: true, extends: ['preset:strict'], language };
    writeFileSync(join(scratch.path, language, 'redlint.config.json'), JSON.stringify(config));
  }
  const { reports } = reportOf(['.'], {
    cwd: scratch.path,
    options: ['--locale', 'en', '--today', today],
    ...(values.build && { build: values.build }),
  });
  return new Map(reports.map(({ path, findings }) => [path, findings]));
}

const findings = (found: ReadonlyMap<string, readonly Finding[]>, { rule }: Pair, path: string) =>
  (found.get(path) ?? []).filter((finding) => finding.rule === rule);
const fires = (found: ReadonlyMap<string, readonly Finding[]>, pair: Pair, path: string): boolean =>
  findings(found, pair, path).length > 0;

const share = (right: number, of: number): string =>
  of === 0 ? '–' : `${right}/${of} ${(right / of).toFixed(2).replace(/^0/, '')}`;

/** Rows by `keyOf` of a pair, a column for each language. */
function table(title: string, keyOf: (pair: Pair) => string, pairs: readonly Pair[], right: ReadonlySet<Pair>): void {
  console.log(`\n${title.padEnd(26)}${languages.map((language) => language.padStart(14)).join('')}`);
  const keys = [...new Set(pairs.map(keyOf))].sort();
  for (const key of [...keys, 'all']) {
    const cells = languages.map((language) => {
      const own = pairs.filter((pair) => pair.language === language && (key === 'all' || keyOf(pair) === key));
      return share(own.filter((pair) => right.has(pair)).length, own.length).padStart(14);
    });
    console.log(key.padEnd(26) + cells.join(''));
  }
}

function show(pair: Pair, found: ReadonlyMap<string, readonly Finding[]>): void {
  console.log(`\n${pair.rule} · ${pair.kind} · ${pair.language}`);
  for (const { path, text, fires: must } of pair.posts) {
    const said = findings(found, pair, path).map(
      ({ text: words, message }) => `   ${must ? ' ' : '!'} «${words}» ${message}`,
    );
    const missed = must && said.length === 0 ? ['   ! nothing is found'] : said;
    console.log(
      [
        ...text
          .trimEnd()
          .split('\n')
          .map((line) => `   | ${line}`),
        ...missed,
      ].join('\n'),
    );
  }
}

/** The posts whose verdict changes with something that should not matter. */
function moved(pairs: readonly Pair[], found: ReadonlyMap<string, readonly Finding[]>): void {
  console.log('\nposts whose verdict moves, by what was changed');
  for (const [name, change] of Object.entries(changes)) {
    const posts = pairs.flatMap((pair) =>
      pair.posts
        .map((post) => ({ ...post, pair, text: change(post.text, post.language) }))
        .filter((post) => post.text !== pair.posts.find(({ path }) => path === post.path)?.text),
    );
    const after = lint(posts);
    const cells = languages.map((language) => {
      const own = posts.filter((post) => post.language === language);
      const other = own.filter(({ pair, path }) => fires(after, pair, path) !== fires(found, pair, path));
      if (values.show) for (const { pair, path } of other) console.log(`   ${name}: ${pair.rule} ${path}`);
      return share(other.length, own.length).padStart(14);
    });
    console.log(name.padEnd(26) + cells.join(''));
  }
}

const pairs = languages.flatMap(pairsOf).filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
const found = lint(pairs.flatMap(({ posts }) => posts));
const right = new Set(
  pairs.filter((pair) => pair.posts.every(({ path, fires: must }) => fires(found, pair, path) === must)),
);
table('rule', ({ rule }) => rule, pairs, right);
table('kind', ({ kind }) => kind, pairs, right);
const posts = pairs.flatMap((pair) => pair.posts.map((post) => ({ ...post, pair })));
console.log(`\n${'posts'.padEnd(26)}${languages.map((language) => language.padStart(14)).join('')}`);
for (const must of [true, false]) {
  const cells = languages.map((language) => {
    const own = posts.filter((post) => post.language === language && post.fires === must);
    return share(own.filter(({ pair, path }) => fires(found, pair, path) === must).length, own.length).padStart(14);
  });
  console.log((must ? 'must fire' : 'must be quiet').padEnd(26) + cells.join(''));
}
if (values.moved) moved(pairs, found);
if (values.show) for (const pair of pairs.filter((pair) => !right.has(pair))) show(pair, found);
