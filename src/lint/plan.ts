import type { RuleSetting, Settings } from '../config/settings.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import { lower } from '../registry/severity.js';
import type { Options, Severity } from '../rule.js';
import { rememberedFor } from '../text/remembered.js';
import { knowsLanguage } from './knows-language.js';

/** A rule that is active for drafts of one language under some settings, with what it needs there. */
export interface PlannedRule {
  readonly known: KnownRule;
  /** Its lexicons in that language. */
  readonly lexicons: readonly string[];
  readonly threshold: number;
  readonly options: Options;
  /** Those of its options that a config sets. */
  readonly given: ReadonlySet<string>;
  /** The options of the rules that cover it, by their ids. */
  readonly covering: Readonly<Record<string, Options>>;
  readonly withoutHints: boolean;
  /** The severity of a case, given the rule's own. */
  severity(own: Severity | undefined): Severity;
}

/** Everything the settings say about drafts of one language. */
export interface Plan {
  readonly rules: readonly PlannedRule[];
  /** Those of them that find something only in words they know, and the others. */
  readonly readers: readonly PlannedRule[];
  readonly wordless: readonly PlannedRule[];
  /** Active rules that do not know the language. */
  readonly silent: readonly KnownRule[];
}

const plansFor = rememberedFor((_: Settings) => rememberedFor((_: Registry) => new Map<string | undefined, Plan>()));

/** The plan for a draft, made once for all similar drafts: making it again costs each draft a tenth of its time. */
export function planFor(registry: Registry, settings: Settings, language: string | undefined): Plan {
  const plans = plansFor(settings)(registry);
  const plan = plans.get(language) ?? planOf(registry, settings, language);
  plans.set(language, plan);
  return plan;
}

function planOf(registry: Registry, settings: Settings, language: string | undefined): Plan {
  const rules: PlannedRule[] = [];
  const silent: KnownRule[] = [];
  const optionsOf = (id: string) => ({ ...registry.rules.get(id)?.rule.options, ...settings.rules.get(id)?.options });
  const covering = ({ rule: { coveredBy = [] } }: KnownRule) =>
    Object.fromEntries(coveredBy.map((id) => [id, optionsOf(id)]));
  for (const known of registry.rules.values()) {
    const setting = settings.rules.get(known.id);
    if (!isInForce(setting, language)) continue;
    if (!knowsLanguage(known, language, registry)) silent.push(known);
    else rules.push({ ...plannedRule(known, setting, registry, language ?? ''), covering: covering(known) });
  }
  const isWordless = ({ known }: PlannedRule): boolean => knowsLanguage(known, undefined, registry);
  return { rules, readers: rules.filter((rule) => !isWordless(rule)), wordless: rules.filter(isWordless), silent };
}

type InForce = RuleSetting & { readonly severity: Severity };

/** Has it a severity, and is it in the preset in this language? */
const isInForce = (setting: RuleSetting | undefined, language = ''): setting is InForce =>
  setting !== undefined && setting.severity !== 'off' && !setting.strictIn?.includes(language);

function plannedRule(
  known: KnownRule,
  setting: InForce,
  registry: Registry,
  language: string,
): Omit<PlannedRule, 'covering'> {
  const lexicons = known.lexicons[language] ?? [];
  const [first] = lexicons;
  return {
    known,
    lexicons,
    threshold: first === undefined ? 1 : registry.threshold(first, language),
    options: { ...known.rule.options, ...setting.options },
    given: new Set(Object.keys(setting.parts ?? {})),
    withoutHints: setting.withoutHints === true,
    severity: (own) => severityOf(own, setting, known, language),
  };
}

/**
 * The rule's severity, or for a case that names its own that one, but none above the configured. Where a config does not
 * name the rule, its language file lowers both.
 */
function severityOf(
  own: Severity | undefined,
  { ceiling, severity, named }: InForce,
  { languages }: KnownRule,
  language: string,
): Severity {
  const held = lower(own ?? severity, ceiling);
  return named ? held : lower(held, languages[language]?.severity);
}
