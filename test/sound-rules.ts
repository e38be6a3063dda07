import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { compile } from '../src/lexicon/compile/compile.js';
import { fromFile } from '../src/lexicon/file.js';
import type { Phrases } from '../src/lexicon/lexicon.js';
import { open } from '../src/lexicon/match/phrases.js';
import { Mistake } from '../src/mistake.js';
import { builtinFolders } from '../src/registry/builtin-folders.js';
import { knownRule } from '../src/registry/folders.js';
import type { LexiconSource, RuleSet } from '../src/registry/registry.js';
import { ruleSetOf } from '../src/registry/set.js';

/** Sentences about lexicons that cannot be read or compiled, by name: `puffery.es`, `dead-end.es`. */
export const faults = new Map<string, string>();

const root = fileURLToPath(new URL('../rules', import.meta.url));

/**
 * The folders of rules that come with redlint; a file that cannot be read is left out, so that only its own tests fail.
 */
export const folders = builtinFolders(root, {
  onMistake: (file, { message }) => {
    const name = basename(file, '.yml');
    faults.set(name.includes('.') ? name : `${basename(dirname(file))}.${name}`, message);
  },
});

export const nameOf = ({ lexicon, language }: Pick<LexiconSource, 'lexicon' | 'language'>): string =>
  `${lexicon}.${language}`;

/**
 * The lexicons of a language that have no fault, ready to be looked for: as the build has compiled them, if it could.
 */
export function soundPhrases(language: string): Phrases {
  const known = sound.get(language);
  if (known) return known;
  const phrases = inject('built') ? built(language) : open(compileSound(lexiconsIn(language)));
  sound.set(language, phrases);
  return phrases;
}

const lexiconsIn = (language: string): LexiconSource[] =>
  folders.lexicons.filter((source) => source.language === language);

function built(language: string): Phrases {
  const part = (name: string) => {
    const file = fileURLToPath(new URL(`../dist/${name}.${language}.bin`, import.meta.url));
    return existsSync(file) ? fromFile(readFileSync(file)) : undefined;
  };
  const prose = part('prose');
  return prose ? open(prose, () => part('labels')) : open(compileSound(lexiconsIn(language)));
}

const sound = new Map<string, Phrases>();

/**
 * Compiles all, or those that compile beside the sets that all share; the sentences about the others become `faults`.
 */
function compileSound(sources: readonly LexiconSource[]): ReturnType<typeof compile> {
  let whole: ReturnType<typeof compile> | undefined;
  if (faultOf(() => (whole = compile(sources))) === undefined) return whole as ReturnType<typeof compile>;
  const shared = sources.filter(({ lexicon }) => lexicon === 'sets');
  return compile(
    sources.filter((source) => {
      const own = faultOf(() => compile([source, ...shared.filter((sets) => sets !== source)]));
      if (own !== undefined) faults.set(nameOf(source), own);
      return own === undefined;
    }),
  );
}

function faultOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Mistake) return error.message;
    throw error;
  }
}

/** The rules that come with redlint, without lexicons that have a fault. */
export function soundRules(): Promise<RuleSet> {
  rules ??= read();
  return rules;
}

let rules: Promise<RuleSet> | undefined;

async function read(): Promise<RuleSet> {
  const known = await Promise.all(
    folders.rules.map((rule) => knownRule(rule, (file) => import(/* @vite-ignore */ file))),
  );
  const languages = new Set(folders.lexicons.map(({ language }) => language));
  const phrases = (language: string) => (languages.has(language) ? soundPhrases(language) : undefined);
  return { ...ruleSetOf(folders, known), phrases };
}
