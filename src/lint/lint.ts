import type { RuleSetting, Settings } from '../config/settings.js';
import type { LexiconName } from '../lexicon/lexicon.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { Context, Draft, DraftFiles, Issue, Lexicon, Severity } from '../rule.js';
import { lower } from '../severity.js';
import { spanOf } from '../text/span.js';
import { frontMatterFaults } from './front-matter.js';
import { knowsLanguage } from './knows-language.js';
import { misspeltWaivers } from './misspelt-waivers.js';
import { type Finding, type Report, type Verdict, withFindings } from './report.js';

/** What a draft is linted with. */
export interface LintOptions {
  readonly registry: Registry;
  readonly settings: Settings;
  /** ISO day of the run. */
  readonly today: string;
  readonly files?: DraftFiles;
  /** Called with how long each rule took, in milliseconds. */
  readonly clock?: (rule: string, milliseconds: number) => void;
}

/** The findings of one draft, in order of place, before waivers are applied. */
export function lint(draft: Draft, options: LintOptions): Report {
  const findings: Finding[] = [];
  const silent: string[] = [];
  for (const known of options.registry.rules.values()) {
    const setting = options.settings.rules.get(known.id);
    if (!isInForce(setting, draft.language)) continue;
    if (!knowsLanguage(known, draft.language)) {
      silent.push(known.id);
      continue;
    }
    if (!looksAt(known, draft)) continue;
    const context = contextOf(known, draft, options);
    const began = performance.now();
    for (const issue of known.rule.check(draft, context))
      findings.push(findingOf(known, issue, draft.source, severityOf(issue.severity, setting, known, draft.language)));
    options.clock?.(known.id, performance.now() - began);
  }
  for (const fault of [...frontMatterFaults(draft, options.settings.electoral), ...misspeltWaivers(draft)]) {
    const setting = options.settings.rules.get(fault.rule);
    if (setting && setting.severity !== 'off') findings.push({ ...fault, severity: setting.severity });
  }
  findings.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.rule < b.rule ? -1 : 1));
  const report = {
    path: draft.path ?? '',
    source: draft.source,
    language: draft.language,
    kind: draft.kind,
    networks: draft.networks,
    findings,
    silent,
    principles: verdictsBefore(options, silent, draft.language),
  };
  return withFindings(report, findings);
}

/** Set to a severity, and not left out of the preset in this language. */
const isInForce = (setting: RuleSetting | undefined, language = ''): setting is RuleSetting & { severity: Severity } =>
  setting !== undefined && setting.severity !== 'off' && !setting.strictIn?.includes(language);

function looksAt({ rule }: KnownRule, draft: Draft): boolean {
  if (draft.kind === 'shared' && !rule.shared) return false;
  if (draft.account.kind === 'personal' && !rule.personal) return false;
  return !rule.quiet?.includes(draft.kind);
}

function contextOf(known: KnownRule, draft: Draft, { registry, settings, today, files }: LintOptions): Context<never> {
  return {
    lexicon: lexiconOf(known, draft, registry),
    lists: registry.lists(draft.language),
    options: { ...known.rule.options, ...settings.rules.get(known.id)?.options } as never,
    organization: settings.organization,
    electoral: settings.electoral,
    today,
    ...(files && { files }),
  };
}

function lexiconOf({ lexicons }: KnownRule, draft: Draft, registry: Registry): Lexicon {
  const language = draft.language ?? '';
  const names = (lexicons[language] ?? []) as readonly LexiconName[];
  return {
    hits: (group) => names.flatMap((name) => draft.hits(name, group)),
    said: (group) => names.flatMap((name) => draft.said(name, group)),
    hitsIn: (text, group) => names.flatMap((name) => draft.hitsIn(text, name, group)),
    contexts: () => names.flatMap((name) => draft.contexts(name)),
    threshold: names[0] === undefined ? 1 : registry.threshold(names[0], language),
  };
}

function findingOf(known: KnownRule, issue: Issue, source: string, severity: Severity): Finding {
  return {
    rule: known.id,
    principle: known.principle,
    severity,
    at: spanOf(source, issue.at.start, issue.at.end),
    message: issue.message,
    data: issue.data ?? {},
    ...(issue.fix && { fix: issue.fix }),
    ...(issue.clean !== undefined && { clean: issue.clean }),
    ...(issue.suggest && issue.suggest.length > 0 && { suggest: issue.suggest }),
  };
}

/**
 * The severity of a case: the configured one, or the rule's own as its language file lowers it. A case that is milder than
 * its rule (a suggestion of a rule of warnings) stays so, whatever the config says.
 */
function severityOf(
  own: Severity | undefined,
  { ceiling, severity }: RuleSetting & { readonly severity: Severity },
  { rule, languages }: KnownRule,
  language = '',
): Severity {
  if (ceiling) return own ? lower(own, ceiling) : severity;
  return lower(own ?? rule.severity, languages[language]?.severity);
}

/** What can be said of each principle before any finding: unchecked where all rules in force are silent. */
function verdictsBefore(
  { registry, settings }: LintOptions,
  silent: readonly string[],
  language: string | undefined,
): Record<string, Verdict> {
  const spoken = new Set(
    [...registry.rules.values()]
      .filter(({ id }) => isInForce(settings.rules.get(id), language) && !silent.includes(id))
      .map(({ principle }) => principle),
  );
  return Object.fromEntries(registry.principles.map(({ id }) => [id, spoken.has(id) ? 'pass' : 'unchecked']));
}
