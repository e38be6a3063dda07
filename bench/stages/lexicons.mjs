// What the lexicons cost: opening a language, finding in a text, and what longer lists add.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bundle.mjs';
import { drafts } from '../corpus/folder.mjs';
import { median } from '../speed/rounds.mjs';

const opener = fileURLToPath(new URL('open-language.mjs', import.meta.url));

/** Measures each language; `program` is what openProgram gives. */
export const lexicons = (program) => ['es', 'en'].map((language) => measure(program, language));

function measure({ builtinFolders, compileParts, open, parseDraft }, language) {
  const opened = median(
    Array.from({ length: 9 }, () =>
      Number(spawnSync(process.execPath, [opener, language], { encoding: 'utf8' }).stdout),
    ),
  );
  const sources = builtinFolders(join(root, 'rules')).lexicons.filter((source) => source.language === language);
  const text = drafts(300)
    .filter((draft) => draft.language === language)
    .map((draft) => parseDraft(draft.text, { phrases: () => undefined }).prose)
    .join('\n\n');
  // Each time another text, since the last is remembered.
  const walk = (phrases) => least((run) => phrases.search(text + ' '.repeat(run)).hits(), 20);
  const phrases = open(compileParts(sources).prose);
  const longer = open(compileParts(sources.map(doubled)).prose);
  walk(longer);
  const once = walk(phrases);
  return { language, opened, rate: Buffer.byteLength(text) / 1000 / once, longer: walk(longer) / once - 1 };
}

/** ms of processor time, the least of several runs; `run` is given the number of the run. */
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
