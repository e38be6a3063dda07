// The sentences that are learnt from: those of bench/labels/sentences, each of a kind or near one, and those of real posts.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { root } from '../../scripts/bundle.js';
import type { SentenceKind } from '../../src/likeness/kinds.js';
import { reportOf } from '../report.js';
import { scratchFolder } from '../scratch.js';
import { openProgram } from '../stages/program.js';
import { accountOf, foldOf } from './learning.js';

export const folds = 3;
/** The rule that tells of a kind of sentences. */
export const ruleOf: Readonly<Record<SentenceKind, string> & Record<string, string | undefined>> = {
  boasts: 'puffery',
  'calls-for-procedure': 'procedure-without-channel',
  claims: 'unsourced-claim',
  decides: 'megaphone',
  'invites-to-event': 'incomplete-event',
  'invites-to-write': 'no-response-time',
  'names-child': 'named-minor',
  opines: 'personal-opinion',
  'promises-answer': 'slow-response',
  scorns: 'hostile-words',
  'shows-official': 'official-as-protagonist',
  softens: 'euphemism',
  'speaks-of-itself': 'no-public-service',
  'tells-private': 'personal-data',
  'turns-away': 'dead-end',
};
/** Terms that fewer labelled sentences hold are left out. */
const fewest = 3;
/** Longer real posts are hardly ever of those that are asked. */
const mostBytes = 4000;
/** Kinds of posts whose sentences are not asked, or are somebody else's. */
const unlikeKinds: ReadonlySet<string> = new Set(['article', 'shared']);
const today = '2026-11-26';

/** The terms of a sentence, by their place in the vocabulary. */
export type Places = Uint32Array;

export interface Text {
  readonly sentences: readonly Places[];
  readonly fold: number;
}

interface RealPost extends Text {
  readonly path: string;
  /** The rules that find something in it. */
  readonly rules: ReadonlySet<string>;
}

/** What was written for a kind; without a yes, texts of no kind. */
export interface Kind {
  readonly kind: string;
  readonly yes: readonly Text[];
  readonly no: readonly Text[];
}

interface Sentences {
  readonly terms: readonly string[];
  readonly kinds: readonly Kind[];
  readonly real: readonly RealPost[];
}

/** All sentences of a language; `corpus` is a folder of real posts with a folder for each language. */
export async function sentencesIn(language: string, corpus: string): Promise<Sentences> {
  const program = await openProgram();
  /** The terms of each sentence. */
  const termsIn = (text: string, path = 'draft.md'): string[][] => {
    const post = program.readPost(text, {
      path,
      today,
      lang: language,
      phrases: program.registry.phrases,
      defaults: { language, networks: [], account: { kind: 'official' } },
    });
    return program.sentencesRead(post).map(({ start, end }) => [...program.termsOf(post.prose.slice(start, end))]);
  };
  const read = written(language).map(([kind, { yes = [], no }]) => ({
    kind,
    yes: yes.map((text) => termsIn(text)),
    no: [...no, ...nearMisses(kind, language)].map((text) => termsIn(text)),
  }));
  const vocabulary = vocabularyOf(read.flatMap(({ yes, no }) => [...yes, ...no].flat(2)));
  const placed = (sentences: readonly string[][], index: number): Text => ({
    sentences: sentences.map((terms) => Uint32Array.from(terms.flatMap((term) => vocabulary.get(term) ?? []))),
    fold: index % folds,
  });
  const texts = (all: readonly string[][][]) => all.map(placed).filter(({ sentences }) => sentences.length > 0);
  const folder = join(corpus, language);
  return {
    terms: [...vocabulary.keys()],
    kinds: read.map(({ kind, yes, no }) => ({ kind, yes: texts(yes), no: texts(no) })),
    real: found(folder, language).map(({ path, rules }) => ({
      ...placed(
        termsIn(readFileSync(join(folder, path), 'utf8'), path),
        foldOf(accountOf(join(language, path)), folds),
      ),
      path,
      rules,
    })),
  };
}

type Written = Readonly<Record<string, { readonly yes?: readonly string[]; readonly no: readonly string[] }>>;

const written = (language: string): [string, Written[string]][] =>
  Object.entries(parse(readFileSync(join(root, `bench/labels/sentences/${language}.yml`), 'utf8')) as Written);

interface RuleExamples {
  readonly examples: readonly { readonly good: string }[];
  readonly quiet?: readonly (string | { readonly draft: string })[];
}

/** The drafts in which a rule must stay silent: the good and the quiet ones of its language file and of its tests. */
function nearMisses(kind: string, language: string): string[] {
  const rule = ruleOf[kind];
  if (rule === undefined) return filesOf(`test/drafts/good/${language}/*`);
  const { examples, quiet = [] }: RuleExamples = parse(filesOf(`rules/*/${rule}/${language}.yml`)[0]!);
  const tried: readonly { readonly draft: string; readonly found: readonly unknown[] }[] = parse(
    filesOf(`test/data/rule-findings/${rule}.yml`)[0]!,
  );
  return [
    ...examples.map(({ good }) => good),
    ...quiet.map((one) => (typeof one === 'string' ? one : one.draft)),
    ...tried.filter(({ found }) => found.length === 0).map(({ draft }) => draft),
  ];
}

const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, absolute: true })
    .sort()
    .map((file) => readFileSync(file, 'utf8'));

function vocabularyOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest);
  return new Map(known.map(([term], place) => [term, place]));
}

/** The short real posts of a folder that are asked, with the rules whose words find something in them. */
function found(folder: string, language: string): { readonly path: string; readonly rules: ReadonlySet<string> }[] {
  using scratch = scratchFolder();
  const config = join(scratch.path, 'redlint.config.json');
  writeFileSync(config, JSON.stringify({ root: true, language }));
  const short = (readdirSync(folder, { recursive: true }) as string[])
    .sort()
    .filter((path) => isShort(join(folder, path)));
  const { reports } = reportOf(short, { cwd: folder, options: ['--today', today, '--config', config] });
  return reports
    .filter(({ kind }) => !unlikeKinds.has(kind))
    .map(({ path, findings }) => ({ path, rules: new Set(findings.map(({ rule }) => rule)) }));
}

function isShort(file: string): boolean {
  const stats = statSync(file);
  return stats.isFile() && stats.size < mostBytes;
}
