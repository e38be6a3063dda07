import { readdirSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { failedIn } from '../data/failed-in.js';
import { importModule } from '../data/import-module.js';
import { type OwnCode, ownCode } from '../data/own-code.js';
import { loadedInTime } from '../data/running-code.js';
import { nameOf } from '../data/source.js';
import type { EntryFields, EntrySource } from '../lexicon/lexicon.js';
import { Mistake, throwAll } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';
import { builtinRules } from './builtin.js';
import { knownRule, readFolders } from './folders.js';
import { guarded, reasonOf } from './guard.js';
import { groupsByLexicon } from './known-groups.js';
import type { KnownRule, LexiconSource, RuleSet } from './registry.js';
import type { RuleFolder } from './rule-folder.js';
import { ruleSetOf } from './set.js';

/** Node runs TypeScript by stripping its types since 22.18. */
const stripsTypes = (): boolean => Boolean((process.features as { typescript?: unknown }).typescript);

/**
 * The rules of a user's `rulesDir`; code runs only if `code` admits it, or always without `code`. Throws a Mistake
 * when the folder is missing, a file is malformed, or TypeScript cannot be run here.
 */
export async function ownRules(
  folder: string,
  { code = ownCode({ cwd: folder, named: folder }), cwd = '' } = {},
): Promise<RuleSet> {
  try {
    readdirSync(folder);
  } catch {
    throw new Mistake('rules-dir', { folder: nameOf(folder, cwd) });
  }
  const taken = new Set(groupsByLexicon([(await builtinRules()).groups]).keys());
  const folders = readFolders(folder, { own: true, taken, cwd, isOutside: (file) => !code.isOwn(file) });
  throwAll(
    folders.lexicons.flatMap(({ lexicon: name, place }) =>
      taken.has(name) ? [new Mistake('lexicon-taken', { where: place?.(name) ?? name, name })] : [],
    ),
  );
  const lexicons = await Promise.all(folders.lexicons.map(withBounds));
  const rules: KnownRule[] = [];
  // One after another, so that it is known which one ends the process.
  for (const rule of folders.rules) rules.push(await ownRule(rule, code, cwd));
  return ruleSetOf({ ...folders, lexicons }, rules);
}

async function ownRule(folder: RuleFolder, own: OwnCode, cwd: string): Promise<KnownRule> {
  const known = await knownRule(folder, (file) => load(file, own, cwd), cwd);
  if (!folder.module) return known;
  const { module } = folder;
  const code = { path: module, url: pathToFileURL(module).href, name: nameOf(module, cwd) };
  return { ...known, code, rule: guarded(known.rule, folder, code) };
}

async function load(file: string, own: OwnCode, cwd: string): Promise<unknown> {
  own.admit(file);
  if (file.endsWith('.ts') && !stripsTypes()) throw new Mistake('typescript', { file, node: process.versions.node });
  const url = pathToFileURL(file);
  const name = nameOf(file, cwd);
  try {
    // A rule that is being written is read again after each change.
    url.searchParams.set('at', String(statSync(file).mtimeMs));
    return await loadedInTime(name, () => importModule(url.href));
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const place = await failedIn({ path: file, url: url.href, name }, Object(error));
    throw new Mistake('rule-code', { file: place, reason: reasonOf(error) }, { cause: error });
  }
}

const isExpression = (entry: EntrySource): entry is EntryFields & { readonly re: string } =>
  typeof (entry as EntryFields | null)?.re === 'string';

/** A lexicon whose expressions cannot run away; no test has proven them, as it has ours. */
async function withBounds(source: LexiconSource): Promise<LexiconSource> {
  const lists = [...Object.values(source.groups ?? {}), source.entries ?? []].filter(Array.isArray).flat();
  if (!lists.some(isExpression)) return source;
  const { bounded, Unbounded } = await import('./bounded.js');
  const entryOf = (entry: EntrySource): EntrySource => {
    if (!isExpression(entry)) return entry;
    try {
      return { ...entry, re: bounded(entry.re) };
    } catch (error) {
      if (!(error instanceof Unbounded)) return entry;
      const { lexicon, language, place } = source;
      throw new Mistake(`lexicon-${error.fault}`, {
        lexicon: place?.(entry.re) ?? `${lexicon}.${language}`,
        entry: excerpt(entry.re, 80),
        part: excerpt(error.message, 80),
      });
    }
  };
  const groups = Object.entries(source.groups ?? {}).map(([name, list]) => [
    name,
    Array.isArray(list) ? list.map(entryOf) : list,
  ]);
  return {
    ...source,
    ...(source.groups && { groups: Object.fromEntries(groups) }),
    ...(Array.isArray(source.entries) && { entries: source.entries.map(entryOf) }),
  };
}
