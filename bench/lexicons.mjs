// What the lexicons cost: opening a language, finding in a text, and what longer lists add. Part of npm run bench
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinRules } from '../dist/rules.js';
import { importSources, root } from '../scripts/bundle.mjs';

const script = fileURLToPath(import.meta.url);
const [opens] = process.argv.slice(2);

/** Milliseconds of processor time, the least of several runs; `run` is given the number of the run. */
function least(run, times) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const began = process.cpuUsage();
    run(i);
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function measure(language) {
  const opening = Array.from({ length: 9 }, () =>
    Number(spawnSync(process.execPath, [script, language], { encoding: 'utf8' }).stdout),
  ).sort((a, b) => a - b)[4];
  const { compileParts, open, parseDraft, builtinFolders } = await importSources(`
    export { compileParts } from './src/lexicon/compile/compile.ts';
    export { open } from './src/lexicon/match/phrases.ts';
    export { parseDraft } from './src/draft/parse.ts';
    export { builtinFolders } from './src/registry/builtin-folders.ts';`);
  const sources = builtinFolders(join(root, 'rules')).lexicons.filter((source) => source.language === language);
  const text = draftsIn(language)
    .map((draft) => parseDraft(draft, { phrases: () => undefined }).prose)
    .join('\n\n');
  const size = Buffer.byteLength(text);
  // Each time another text, since the last is remembered.
  const walk = (phrases) => least((i) => phrases.find(text + ' '.repeat(i)), 30);
  const phrases = open(compileParts(sources).prose);
  const longer = open(compileParts(sources.map(doubled)).prose);
  walk(longer);
  const once = walk(phrases);
  const more = walk(longer);
  console.log(`\nlexicons, ${language}`);
  console.log(`  opened in ${opening.toFixed(1)} ms (median of 9 processes)`);
  console.log(
    `  ${(size / 1000 / once).toFixed(1)} MB/s cut into words, annotated and walked (${(size / 1024).toFixed(0)} KB, warm)`,
  );
  console.log(`  lists twice as long: ${((more / once - 1) * 100).toFixed(0)} % more time`);
}

const draftsIn = (language) =>
  ['samples', 'seen', 'good'].flatMap((set) => {
    const folder = join(root, 'test/drafts', set, language);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  });

/** A lexicon whose lists of plain words hold as many again that no text has. */
function doubled({ sets = {}, groups, entries, ...source }) {
  return {
    ...source,
    sets: mapped(sets, twice),
    ...(groups && { groups: mapped(groups, twice) }),
    ...(entries && { entries: twice(entries) }),
  };
}

const mapped = (lists, change) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, change(list)]));

const isPlain = (pattern) => typeof pattern === 'string' && /^[\p{L} ]+$/u.test(pattern);
const foreign = (pattern) => pattern.replace(/\p{L}+/gu, (word) => `xq${word}`);

const twice = (list) =>
  list.flatMap((entry) => {
    const patterns = [Object(entry).t ?? entry].flat();
    const words = patterns.flatMap((pattern) => (isPlain(pattern) ? [foreign(pattern)] : choicesIn(pattern)));
    return [entry, ...words.map((word) => (typeof entry === 'object' ? { ...entry, t: word } : word))];
  });

/** «(a|b c)» → the words of its alternatives, of those that are plain. */
const choicesIn = (pattern) =>
  typeof pattern === 'string' && /^\([^()]+\)$/.test(pattern)
    ? pattern.slice(1, -1).split('|').filter(isPlain).map(foreign)
    : [];

if (opens) {
  const rules = await builtinRules();
  console.log(least(() => rules.phrases(opens), 1));
} else {
  for (const language of ['es', 'en']) await measure(language);
}
