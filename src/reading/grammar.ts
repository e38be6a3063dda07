import { languageOf } from '../language/language.js';
import { verbsFile } from './files.js';
import type { Grammar } from './statements.js';
import { Syntax } from './syntax.js';
import { Verbs } from './verbs/verbs.js';

const grammars = new Map<string, Grammar | undefined>();

/** The reader of a language's sentences, created on first use; undefined for a language without a list of verbs. */
export function grammarOf(code: string): Grammar | undefined {
  if (grammars.has(code)) return grammars.get(code);
  const words = languageOf(code)?.syntax;
  const verbs = words && verbsFile(code);
  const grammar = verbs && { syntax: new Syntax(words), verbs: new Verbs(verbs) };
  grammars.set(code, grammar);
  return grammar;
}
