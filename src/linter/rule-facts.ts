import { ownerOf, type Settings } from '../config/settings.js';
import { inLocale } from '../messages/in-locale.js';
import type { KnownRule, Principle, Registry } from '../registry/registry.js';
import type { RuleFacts } from './linter.js';

/** All rules as hosts show them, with what the settings say of each. */
export const rulesIn = (
  { registry, settings }: { readonly registry: Registry; readonly settings: Settings },
  locale: string,
): readonly RuleFacts[] =>
  [...registry.rules.values()].map((known) => factsOf(known, registry.principles, settings, locale));

function factsOf(
  { id, principle: of, rule, languages, quote }: KnownRule,
  principles: readonly Principle[],
  settings: Settings,
  locale: string,
): RuleFacts {
  const principle = principles.find((one) => one.id === of);
  const text = inLocale(languages, locale);
  const owner = ownerOf(settings, id, of);
  return {
    id,
    principle: {
      id: of,
      number: principle?.number ?? 0,
      title: (principle && inLocale(principle.languages, locale)?.title) ?? of,
    },
    severity: settings.rules.get(id)?.severity ?? 'off',
    ...(owner !== undefined && { owner }),
    own: quote !== undefined,
    title: text?.title ?? id,
    also: text?.also ?? [],
    why: text?.why.trim() ?? '',
    options: rule.options ?? {},
    examples: (text?.examples ?? []).map(({ bad, good }) => ({ bad, good })),
  };
}
