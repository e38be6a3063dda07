import { ownerOf, type Settings } from '../config/settings.js';
import { inLocale } from '../messages/in-locale.js';
import type { KnownRule, Principle, Registry } from '../registry/registry.js';
import type { RuleFacts, RuleTitle } from './linter.js';

/** All rules as hosts show them, with what the settings say of each. */
export const rulesIn = (
  { registry, settings }: { readonly registry: Registry; readonly settings: Settings },
  locale: string,
): readonly RuleFacts[] =>
  [...registry.rules.values()].map((known) => factsOf(known, registry.principles, settings, locale));

/** What all rules are called. */
export const titlesIn = ({ rules, principles }: Registry, locale: string): readonly RuleTitle[] =>
  [...rules.values()].map((known) => titleOf(known, principles, locale));

function titleOf(
  { id, principle: of, languages }: KnownRule,
  principles: readonly Principle[],
  locale: string,
): RuleTitle {
  const principle = principles.find((one) => one.id === of);
  const text = inLocale(languages, locale);
  return {
    id,
    principle: {
      id: of,
      number: principle?.number ?? 0,
      title: (principle && inLocale(principle.languages, locale)?.title) ?? of,
    },
    title: text?.title ?? id,
    also: text?.also ?? [],
  };
}

function factsOf(known: KnownRule, principles: readonly Principle[], settings: Settings, locale: string): RuleFacts {
  const { id, principle, rule, languages, quote } = known;
  const text = inLocale(languages, locale);
  const owner = ownerOf(settings, id, principle);
  return {
    ...titleOf(known, principles, locale),
    severity: settings.rules.get(id)?.severity ?? 'off',
    ...(owner !== undefined && { owner }),
    own: quote !== undefined,
    why: text?.why.trim() ?? '',
    options: { ...rule.options, ...settings.rules.get(id)?.options },
    examples: (text?.examples ?? []).map(({ bad, good }) => ({ bad, good })),
  };
}
