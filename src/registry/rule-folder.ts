import type { Language } from '../rule.js';

export interface RuleFolder {
  readonly id: string;
  readonly principle: string;
  readonly module?: string;
  readonly languages: Readonly<Record<string, Language>>;
  readonly lexicons: Readonly<Record<string, readonly string[]>>;
  quote(language: string, path: readonly (string | number)[]): string;
}
