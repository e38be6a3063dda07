import { fileURLToPath } from 'node:url';
import { builtinFolders } from './builtin-folders.js';
import { knownRule } from './folders.js';
import type { RuleSet } from './registry.js';
import { ruleSetOf } from './set.js';

/** The rules that come with redlint, read from their folders. The build replaces this module with a generated one. */
export function builtinRules(): Promise<RuleSet> {
  rules ??= read();
  return rules;
}

let rules: Promise<RuleSet> | undefined;

async function read(): Promise<RuleSet> {
  const folders = builtinFolders(fileURLToPath(new URL('../../rules', import.meta.url)));
  const rules = await Promise.all(
    folders.rules.map((rule) => knownRule(rule, (file) => import(/* @vite-ignore */ file))),
  );
  return ruleSetOf(folders, rules);
}
