import type { Language } from '../rule.js';

/** A rule as in its folder; `module` is the path of its logic, absent in a folder with texts only. */
export interface RuleFolder {
  readonly id: string;
  readonly principle: string;
  readonly module?: string;
  readonly languages: Readonly<Record<string, Language>>;
  readonly lexicons: Readonly<Record<string, readonly string[]>>;
  quote(language: string, path: readonly (string | number)[]): string;
}
