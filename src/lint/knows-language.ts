import { languageOf } from '../language/language.js';
import type { KnownRule } from '../registry/registry.js';

/**
 * A rule that looks for words in some language looks for none in a language it has no list for, and one that asks for other
 * data of a language says nothing where that is missing.
 */
export function knowsLanguage({ rule, lexicons }: KnownRule, language: string | undefined): boolean {
  const needsWords = Object.values(lexicons).some((names) => names.length > 0);
  const data = rule.languageData ?? [];
  if (language === undefined) return !needsWords && data.length === 0;
  if (needsWords && !lexicons[language]?.length) return false;
  const given = languageOf(language);
  return data.every((name) => given?.[name] !== undefined);
}
