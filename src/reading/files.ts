import { existsSync, readFileSync } from 'node:fs';
import { checked } from '../data/faults.js';
import { dataSource } from '../data/source.js';
import { inflectionOf } from '../language/language.js';
import { compileVerbs } from './verbs/compile.js';
import { verbList } from './verbs/schema.js';
import type { CompiledVerbs } from './verbs/verb-list.js';

// The build replaces this module with a generated one.

const fileOf = (code: string): URL => new URL(`verbs/${code}.yml`, import.meta.url);

/** Is there a list of the verbs of a language? */
export const hasVerbs = (code: string): boolean => existsSync(fileOf(code));

/**
 * The verbs of a language; undefined when there is no list. Throws a Mistake with the line of each fault in the list.
 */
export function verbsFile(code: string): CompiledVerbs | undefined {
  if (!hasVerbs(code)) return undefined;
  const source = dataSource(`src/reading/verbs/${code}.yml`, readFileSync(fileOf(code), 'utf8'));
  return compileVerbs(checked(verbList, source), inflectionOf(code));
}
