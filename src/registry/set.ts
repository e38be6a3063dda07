import { compileParts } from '../lexicon/compile/compile.js';
import type { Phrases } from '../lexicon/lexicon.js';
import { open } from '../lexicon/match/phrases.js';
import type { Folders } from './folders.js';
import type { KnownRule, LexiconSource, RuleSet } from './registry.js';

/**
 * Turns folders and their rules' logic into a rule set whose lexicons are compiled on first use, each language once.
 */
export function ruleSetOf(folders: Folders, rules: readonly KnownRule[]): RuleSet {
  const compiled = new Map<string, Phrases | undefined>();
  return {
    principles: folders.principles,
    rules,
    thresholds: thresholdsOf(folders.lexicons),
    groups: groupsOf(folders.lexicons),
    shared: folders.shared,
    phrases(language) {
      if (!compiled.has(language)) compiled.set(language, phrasesOf(folders, language));
      return compiled.get(language);
    },
  };
}

function phrasesOf({ lexicons }: Folders, language: string): Phrases | undefined {
  const sources = lexicons.filter((source) => source.language === language);
  if (sources.length === 0) return undefined;
  const { prose, labels } = compileParts(sources);
  return open(prose, () => labels);
}

/** `{ 'puffery.es': 2 }` */
export const thresholdsOf = (lexicons: readonly LexiconSource[]): Record<string, number> =>
  Object.fromEntries(lexicons.map((source) => [`${source.lexicon}.${source.language}`, source.threshold ?? 1]));

/** `{ 'puffery.es': ['superlatives', 'clichés'] }` */
export const groupsOf = (lexicons: readonly LexiconSource[]): Record<string, string[]> =>
  Object.fromEntries(
    lexicons.map((source) => [
      `${source.lexicon}.${source.language}`,
      [...Object.keys(source.groups ?? {}), ...(source.entries ? ['entries'] : [])],
    ]),
  );
