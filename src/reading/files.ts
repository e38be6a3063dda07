import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inflectionOf } from '../language/language.js';
import { compileVerbs } from './verbs/compile.js';
import type { CompiledVerbs, VerbList } from './verbs/verb-list.js';

// The build puts a generated module in the place of this one.

/** The verbs of a language; undefined where it has no list of them. */
export function verbsFile(code: string): CompiledVerbs | undefined {
  const path = new URL(`verbs/${code}.yml`, import.meta.url);
  if (!existsSync(path)) return undefined;
  const list: VerbList = parse(readFileSync(path, 'utf8'));
  return compileVerbs(list, inflectionOf(code));
}
