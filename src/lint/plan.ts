import type { RuleSetting, Settings } from '../config/settings.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { Options, Severity } from '../rule.js';
import { lower } from '../severity.js';
import { knowsLanguage } from './knows-language.js';

/** A rule in force for drafts of one language under some settings, and what it is given there. */
export interface PlannedRule {
  readonly known: KnownRule;
  /** Its lexicons in that language. */
  readonly lexicons: readonly string[];
  readonly threshold: number;
  readonly options: Options;
  /** The severity of a case, by the rule's own for it. */
  severity(own: Severity | undefined): Severity;
}

/** All that the settings say of drafts of one language. */
export interface Plan {
  readonly rules: readonly PlannedRule[];
  /** Rules in force that do not know the language. */
  readonly silent: readonly KnownRule[];
}

const plans = new WeakMap<Settings, WeakMap<Registry, Map<string | undefined, Plan>>>();

/** The plan for a draft, made once for all drafts alike: looked up again it costs each draft a tenth of its time. */
export function planFor(registry: Registry, settings: Settings, language: string | undefined): Plan {
  const ofSettings = plans.get(settings) ?? new WeakMap<Registry, Map<string | undefined, Plan>>();
  const byLanguage = ofSettings.get(registry) ?? new Map<string | undefined, Plan>();
  const known = byLanguage.get(language);
  if (known) return known;
  const plan = planOf(registry, settings, language);
  plans.set(settings, ofSettings.set(registry, byLanguage.set(language, plan)));
  return plan;
}

function planOf(registry: Registry, settings: Settings, language: string | undefined): Plan {
  const rules: PlannedRule[] = [];
  const silent: KnownRule[] = [];
  for (const known of registry.rules.values()) {
    const setting = settings.rules.get(known.id);
    if (!isInForce(setting, language)) continue;
    if (knowsLanguage(known, language, registry)) rules.push(plannedRule(known, setting, registry, language ?? ''));
    else silent.push(known);
  }
  return { rules, silent };
}

type InForce = RuleSetting & { readonly severity: Severity };

/** Set to a severity, and not left out of the preset in this language. */
const isInForce = (setting: RuleSetting | undefined, language = ''): setting is InForce =>
  setting !== undefined && setting.severity !== 'off' && !setting.strictIn?.includes(language);

function plannedRule(known: KnownRule, setting: InForce, registry: Registry, language: string): PlannedRule {
  const lexicons = known.lexicons[language] ?? [];
  const [first] = lexicons;
  return {
    known,
    lexicons,
    threshold: first === undefined ? 1 : registry.threshold(first, language),
    options: { ...known.rule.options, ...setting.options },
    severity: (own) => severityOf(own, setting, known, language),
  };
}

/**
 * The severity of a case: the configured one, or the rule's own as its language file lowers it. A case that is milder than
 * its rule (a suggestion of a rule of warnings) stays so, whatever the config says.
 */
function severityOf(
  own: Severity | undefined,
  { ceiling, severity }: InForce,
  { rule, languages }: KnownRule,
  language: string,
): Severity {
  if (ceiling) return own ? lower(own, ceiling) : severity;
  return lower(own ?? rule.severity, languages[language]?.severity);
}
