// The cost of lexicons: opening a language, searching a text, and longer lists.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/bundle.js';
import type { EntryFields, EntrySource, LexiconSource, Phrases } from '../../src/lexicon/lexicon.js';
import { drafts } from '../corpus/folder.js';
import { median } from '../speed/rounds.js';
import type { Program } from './program.js';

const opener = fileURLToPath(new URL('open-language.mjs', import.meta.url));

/** The cost of the lexicons of a language. */
export interface LexiconCost {
  readonly language: string;
  /** ms to open them. */
  readonly opened: number;
  /** MB of prose read in a second. */
  readonly rate: number;
  /** How much more time lists twice as long take: 0 = none. */
  readonly longer: number;
}

export const lexiconCosts = (program: Program): LexiconCost[] =>
  ['es', 'en'].map((language) => measured(program, language));

function measured({ builtinFolders, compileParts, open, parseDraft }: Program, language: string): LexiconCost {
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
  // A different text each time, since the last one is cached.
  const walk = (phrases: Phrases) => least((run) => phrases.search(text + ' '.repeat(run)).hits(), 20);
  const phrases = open(compileParts(sources).prose);
  const longer = open(compileParts(sources.map(doubled)).prose);
  walk(longer);
  const once = walk(phrases);
  return { language, opened, rate: Buffer.byteLength(text) / 1000 / once, longer: walk(longer) / once - 1 };
}

/** ms of processor time, the least of several runs; `run` gets the number of the run. */
function least(run: (time: number) => void, times: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const began = process.cpuUsage();
    run(i);
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** A lexicon with as many plain words again that occur in no text. */
function doubled({ sets = {}, groups, entries, ...source }: LexiconSource): LexiconSource {
  return {
    ...source,
    sets: mapped(sets, twice),
    ...(groups && { groups: mapped(groups, twice) }),
    ...(entries && { entries: twice(entries) }),
  };
}

type Lists<T> = Readonly<Record<string, readonly T[]>>;

const mapped = <T>(lists: Lists<T>, change: (list: readonly T[]) => T[]): Lists<T> =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, change(list)]));

const isPlain = (pattern: string): boolean => /^[\p{L} ]+$/u.test(pattern);
const foreign = (pattern: string): string => pattern.replace(/\p{L}+/gu, (word) => `xq${word}`);

const twice = <T extends EntrySource>(list: readonly T[]): T[] =>
  list.flatMap((entry) => [entry, ...foreignTo(entry).map((word) => withTerm(entry, word))]);

const withTerm = <T extends EntrySource>(entry: T, term: string): T =>
  (typeof entry === 'string' || Array.isArray(entry) ? term : { ...(entry as object), t: term }) as T;

/** As many new words as an entry has plain ones. */
function foreignTo(entry: EntrySource): string[] {
  const patterns =
    typeof entry === 'string' || Array.isArray(entry) ? [entry].flat() : [(entry as EntryFields).t ?? []].flat(2);
  return patterns.flatMap((pattern) => (isPlain(pattern) ? [foreign(pattern)] : choicesIn(pattern)));
}

/** «(a|b c)» → the words of its alternatives, if they are plain. */
const choicesIn = (pattern: string): string[] =>
  /^\([^()]+\)$/.test(pattern) ? pattern.slice(1, -1).split('|').filter(isPlain).map(foreign) : [];
