import { languageOf } from '../language/language.js';
import { lexiconsOf } from '../post/facts.js';
import type { KnownRule, Registry } from '../registry/registry.js';

/**
 * A rule that looks for words is silent in a language it has no list for. A rule that uses lexicons, facts or other
 * data that a language lacks would judge on half of its evidence: it is silent there, as where its file says so.
 */
export function knowsLanguage(
  { rule, languages, lexicons }: KnownRule,
  language: string | undefined,
  registry: Pick<Registry, 'hasLexicon'>,
): boolean {
  const needsWords = Object.values(lexicons).some((names) => names.length > 0);
  const asked = lexiconsOf(rule.reads ?? []);
  const data = rule.languageData ?? [];
  if (language === undefined) return !needsWords && asked.size === 0 && data.length === 0;
  if (languages[language]?.judges === false || (needsWords && !lexicons[language]?.length)) return false;
  const given = languageOf(language);
  return (
    [...asked].every((name) => registry.hasLexicon(name, language)) && data.every((name) => given?.[name] !== undefined)
  );
}
