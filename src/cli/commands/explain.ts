import { resolve } from 'node:path';
import { originOf } from '../../config/explain.js';
import { severitiesUnder } from '../../config/rule-settings.js';
import { ownerOf, type RuleSetting } from '../../config/settings.js';
import { hasFailed } from '../../lint/failure.js';
import { inLocale } from '../../messages/in-locale.js';
import { say } from '../../messages/messages.js';
import { outsideIds, outsideSeverity, outsideText } from '../../messages/outside.js';
import type { KnownRule, Principle, Registry } from '../../registry/registry.js';
import { unknownId } from '../../registry/unknown-id.js';
import type { View } from '../../report/format.js';
import { compact } from '../../report/machine/compact.js';
import { inJson } from '../../report/machine/in-json.js';
import { reportOf } from '../../report/machine/json.js';
import { loweredIn, outsidePage, principlePage, rulePage } from '../../report/markdown/page.js';
import { clausesText } from '../../report/terminal/clauses.js';
import { markdownForTerminal } from '../../report/terminal/page.js';
import { visible } from '../../report/visible.js';
import { filesBeside } from '../../run/beside/draft-files.js';
import type { Checked } from '../../run/checked.js';
import { readDraft } from '../../run/drafts/read-draft.js';
import { textIn } from '../../run/drafts/text-in.js';
import { lintDraft } from '../../run/lint-draft.js';
import type { Project } from '../../run/project.js';
import { heldAt, origin, projectOf } from '../check/project.js';
import type { CommandFile, Shell } from '../program.js';
import { pageOptions } from '../shell/endings.js';
import { writePage } from '../shell/output.js';
import { viewOf } from '../shell/view.js';

/**
 * `redlint explain <id> [draft]`: what a rule or a principle looks for, and why; with a draft, first what it finds
 * there.
 */
export const run: CommandFile['run'] = async (shell, [id, draft], given) => {
  const { format, outputFile, options } = pageOptions(['pretty', 'md', 'json'], given);
  const project = projectOf(shell, options);
  // What is asked for is looked up before the draft is read.
  const config = await project.configFor(draft as string | undefined);
  const known = await project.registryFor(config);
  if (!isKnown(id as string, known)) throw unknownId(id as string, known);
  const { settings, registry } = await heldAt(shell, project, draft as string | undefined);
  const view = await viewOf(shell, project, options);
  const own = (await project.ownRulesFor(config)).flatMap(({ rules }) => rules).filter((rule) => rule.id === id);
  if (own.length > 0) await (await import('../check/own-faults.js')).tellFaulty(shell, own, registry);
  const asked = principleOf(id as string, registry)?.id ?? (id as string);
  const setting = settings.rules.get(asked);
  const owner = ownerOf(settings, asked, registry.rules.get(asked)?.principle);
  const page = explain(id as string, registry, view, format, { setting, owner });
  const found = draft === undefined ? undefined : await reportIn(shell, project, asked, draft as string);
  const head = found && format !== 'json' ? foundText(shell, found, view, setting) : '';
  const isBoth = found && format === 'json';
  const text = isBoth ? inJson({ ...JSON.parse(page), draft: reportOf(found.report, view) }) : head + page;
  await writePage(shell, text, outputFile);
  return found && hasFailed(found.report) ? 2 : 0;
};

/** The report on a draft with the findings of one rule, or of the rules of one principle. */
async function reportIn(shell: Shell, project: Project, id: string, path: string): Promise<Checked> {
  const cwd = shell.host.cwd();
  const { source } = await textIn(await readDraft(project.options, path), path);
  const fallback = { language: shell.locale, from: 'locale' } as const;
  const checked = await lintDraft(project, source, path, filesBeside(resolve(cwd, path), cwd), fallback);
  const { report } = checked;
  if (hasFailed(report)) return checked;
  const findings = report.findings.filter(({ rule, principle }) => rule === id || principle === id);
  return { ...checked, report: { ...report, findings } };
}

function foundText({ t }: Shell, { report, draft }: Checked, view: View, setting: RuleSetting | undefined): string {
  const path = visible(report.path);
  const clauses = draft ? clausesText(draft, report.findings, path, view.locale) : '';
  if (setting?.severity === 'off') return `${t('explain_off', { path })}\n\n`;
  if (report.findings.length === 0) return `${t('explain_nothing', { path })}\n\n${clauses}`;
  return `${[...compact([report], { ...view, why: 'none' })].join('')}\n${clauses}`;
}

/** A principle by its id or number. */
const principleOf = (id: string, { principles }: Registry): Principle | undefined =>
  principles.find((principle) => principle.id === id || String(principle.number) === id);

/** The page of a rule or a principle, as text for a terminal, Markdown or JSON. */
function explain(
  id: string,
  registry: Registry,
  { locale, color, width }: Pick<View, 'locale' | 'color' | 'width'>,
  format: string,
  { setting, owner }: { readonly setting: RuleSetting | undefined; readonly owner: string | undefined },
): string {
  const known = registry.rules.get(id);
  const principle = principleOf(id, registry);
  const outside = outsideText(id, locale);
  const dataOf = () =>
    known
      ? ruleData(known, locale)
      : principle
        ? principleData(principle, registry, locale)
        : { id, principle: null, severity: outsideSeverity(id), ...outside };
  const here = setting && {
    severity: setting.severity,
    grades: severitiesUnder(known?.rule ?? {}, setting),
    from: originOf(known, setting.from),
    ...(setting.parts && { parts: setting.parts }),
  };
  if (format === 'json')
    return `${JSON.stringify({ ...dataOf(), ...(here && { here }), ...(owner && { owner }) }, null, 2)}\n`;
  const page = known
    ? rulePage(known, registry.principles, locale)
    : principle
      ? principlePage(principle, registry, locale)
      : outsidePage(id, locale);
  if (format === 'md') return page;
  const t = (key: string, slots = {}) => say(locale, `cli.${key}`, slots);
  const held = here && [here.severity, ...here.grades].map((severity) => t(`severity_${severity}`));
  const severityHere =
    here && held ? `\n${t('holds_here', { severities: { or: held }, from: origin(t, here.from) })}\n` : '';
  const optionsHere = Object.entries(setting?.parts ?? {}).flatMap(([option, parts]) =>
    parts.map(({ value, from }) => {
      const shown = visible(JSON.stringify(value));
      return `- ${t('option_here', { option, value: shown, from: origin(t, from) })}\n`;
    }),
  );
  const ownerHere = owner ? `\n${t('owner_here', { owner: visible(owner) })}\n` : '';
  return markdownForTerminal(page + severityHere + optionsHere.join('') + ownerHere, color, width);
}

const isKnown = (id: string, registry: Registry): boolean =>
  registry.rules.has(id) || principleOf(id, registry) !== undefined || outsideIds.includes(id);

const ruleData = ({ id, principle, rule, languages }: KnownRule, locale: string) => {
  const { title, why, source, limit, messages, options, examples } =
    inLocale(languages, locale) ?? ({} as KnownRule['languages'][string]);
  const {
    severity,
    severities: grades = [],
    byLaw = false,
    strict = false,
    fixable = false,
    needs = [],
    quiet = [],
  } = rule;
  return {
    id,
    principle,
    severity,
    grades,
    byLaw,
    strict,
    languages: loweredIn(languages),
    fixable,
    needs,
    quiet,
    title,
    why: why?.trim(),
    source,
    limit: limit?.trim(),
    messages,
    options: rule.options ?? {},
    described: options ?? {},
    examples,
  };
};

const textOf = ({ languages }: Principle, locale: string) => {
  const { short, title, why, source } = inLocale(languages, locale) ?? ({} as Principle['languages'][string]);
  return { short, title, why, source };
};

const principleData = (principle: Principle, registry: Registry, locale: string) => ({
  id: principle.id,
  number: principle.number,
  ...textOf(principle, locale),
  rules: [...registry.rules.values()].filter((known) => known.principle === principle.id).map((known) => known.id),
});
