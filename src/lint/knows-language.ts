import { hasFormula } from '../language/readability.js';
import { hasDateNames } from '../recognizers/dates/names.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { LanguageData } from '../rule.js';

const isThere: Readonly<Record<LanguageData, (language: string, registry: Pick<Registry, 'lists'>) => boolean>> = {
  acronyms: (language, registry) => registry.lists(language).wellKnown.size > 0,
  dates: hasDateNames,
  readability: hasFormula,
};

/**
 * A rule that looks for words in some language looks for none in a language it has no list for, and one that asks for other
 * data of a language says nothing where that is missing.
 */
export function knowsLanguage(
  { rule, lexicons }: KnownRule,
  language: string | undefined,
  registry: Pick<Registry, 'lists'>,
): boolean {
  const needsWords = Object.values(lexicons).some((names) => names.length > 0);
  const data = rule.languageData ?? [];
  if (language === undefined) return !needsWords && data.length === 0;
  if (needsWords && !lexicons[language]?.length) return false;
  return data.every((name) => isThere[name](language, registry));
}
