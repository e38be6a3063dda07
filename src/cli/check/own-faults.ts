import { toldIn } from '../../messages/in-locale.js';
import type { KnownRule, Registry } from '../../registry/registry.js';
import { languageName } from '../../report/said/language-name.js';
import { visible } from '../../report/visible.js';
import { faultsOfRule } from '../../run/try-rule.js';
import type { Shell } from '../program.js';

/** Tells of each own rule that does not find what its own examples say: it is in force all the same. */
export async function tellFaulty({ t, notify }: Shell, own: readonly KnownRule[], registry: Registry): Promise<void> {
  for (const known of own)
    if ((await faultsOfRule(known, registry)).length > 0)
      await notify(`${t('notice_faulty_rule', { id: visible(known.id) })}\n`);
}

/**
 * Tells which own rules have no texts that speakers of a locale read, so that a page shows those of another language.
 */
export async function tellUntranslated({ t, notify }: Shell, own: readonly KnownRule[], locale: string): Promise<void> {
  const shown = new Map<string, string[]>();
  for (const { id, languages } of own) {
    const language = toldIn(languages, locale)?.language ?? locale;
    if (language !== locale) shown.set(language, [...(shown.get(language) ?? []), visible(id)]);
  }
  for (const [language, rules] of shown) {
    const named = languageName(language, locale);
    await notify(`${t('notice_untranslated', { rules, n: rules.length, file: `${locale}.yml`, language: named })}\n`);
  }
}
