import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Mistake } from '../mistake.js';
import type { RuleSet } from '../registry.js';
import { knownRule, readFolders } from './folders.js';
import { ruleSetOf } from './set.js';

/** Node runs TypeScript by stripping its types from 22.18 on. */
const stripsTypes = (): boolean => Boolean((process.features as { typescript?: unknown }).typescript);

/**
 * The rules of a user's `rulesDir`. With `noCode` a rule that is code is refused.
 * Throws a Mistake when the folder is missing, a file is malformed, or TypeScript cannot be run here.
 */
export async function ownRules(folder: string, { noCode = false } = {}): Promise<RuleSet> {
  try {
    readdirSync(folder);
  } catch {
    throw new Mistake('rules-dir', { folder });
  }
  const folders = readFolders(folder, true);
  return ruleSetOf(
    folders,
    await Promise.all(folders.rules.map((rule) => knownRule(rule, (file) => load(file, noCode)))),
  );
}

async function load(file: string, noCode: boolean): Promise<unknown> {
  if (noCode) throw new Mistake('no-code', { file });
  if (file.endsWith('.ts') && !stripsTypes()) throw new Mistake('typescript', { file, node: process.versions.node });
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}
