import { Chalk } from 'chalk';
import { severitiesUnder } from '../../config/rule-settings.js';
import { ownerOf, type RuleSetting } from '../../config/settings.js';
import { inLocale } from '../../messages/in-locale.js';
import { outsideText, waivableIds } from '../../messages/outside.js';
import type { KnownRule, Principle, Registry } from '../../registry/registry.js';
import type { View } from '../../report/format.js';
import { loweredIn } from '../../report/markdown/page.js';
import { languageName } from '../../report/said/language-name.js';
import { linked } from '../../report/terminal/linked.js';
import { wrap } from '../../report/terminal/width.js';
import { visible } from '../../report/visible.js';
import type { Severity } from '../../rule.js';
import { heldAt, projectOf } from '../check/project.js';
import type { CommandFile, Shell } from '../program.js';
import { pageOptions } from '../shell/endings.js';
import { writePage } from '../shell/output.js';
import { viewOf } from '../shell/view.js';

/** `redlint rules`: the table of rules, with severities under the current config. */
export const run: CommandFile['run'] = async (shell, [path], given) => {
  const { format, outputFile, options } = pageOptions(['pretty', 'md', 'json'], given);
  const project = projectOf(shell, options);
  const { settings, registry } = await heldAt(shell, project, path as string | undefined);
  const view = await viewOf(shell, project, options);
  const rows = [
    ...[...registry.rules.values()].map((known) => rowOf(known, settings.rules.get(known.id), view.locale)),
    ...waivableIds.map((id) => outsideRow(id, settings.rules.get(id), view.locale)),
  ].map((row): ListedRule => {
    const owner = ownerOf(settings, row.id, row.principle);
    return owner === undefined ? row : { ...row, owner };
  });
  const writers = { json: asJson, md: asMarkdown, pretty: asTable };
  await writePage(shell, writers[format](rows, registry, { ...shell, locale: view.locale }, view), outputFile);
  return 0;
};

interface ListedRule {
  readonly id: string;
  /** Null for a rule outside the principles. */
  readonly principle: string | null;
  readonly severity: string;
  /** Severities of some cases under the current config. */
  readonly grades: readonly Severity[];
  readonly fixable: boolean;
  /** Who answers for it. */
  readonly owner?: string;
  readonly strict: boolean;
  /** Languages in which it is lowered. */
  readonly languages: ReturnType<typeof loweredIn>;
  readonly title: string;
}

const rowOf = (
  { id, principle, rule, languages }: KnownRule,
  setting: RuleSetting | undefined,
  locale: string,
): ListedRule => ({
  id,
  principle,
  severity: setting?.severity ?? 'off',
  grades: severitiesUnder(rule, setting),
  fixable: rule.fixable ?? false,
  strict: rule.strict ?? false,
  languages: loweredIn(languages),
  title: inLocale(languages, locale)?.title ?? '',
});

const outsideRow = (id: string, setting: RuleSetting | undefined, locale: string): ListedRule => ({
  ...{ id, principle: null, severity: setting?.severity ?? 'off', grades: [], fixable: false, strict: false },
  ...{ languages: {}, title: outsideText(id, locale)?.title ?? '' },
});

const asJson = (rows: readonly ListedRule[]): string => `${JSON.stringify(rows, null, 2)}\n`;

/** The rows of each principle, then those of own rules that name none, then those outside the principles. */
function sectionsOf(
  rows: readonly ListedRule[],
  { principles }: Registry,
  titleOf: (principle: Principle) => string,
  t: Shell['t'],
): { title: string; own: readonly ListedRule[] }[] {
  const known = new Set<string | null>(principles.map(({ id }) => id));
  const sections = [
    ...principles.map((one) => ({ title: titleOf(one), own: rows.filter((row) => row.principle === one.id) })),
    { title: t('rules_own'), own: rows.filter(({ principle }) => principle !== null && !known.has(principle)) },
    { title: t('rules_outside'), own: rows.filter(({ principle }) => principle === null) },
  ];
  return sections.filter(({ own }) => own.length > 0);
}

function asMarkdown(rows: readonly ListedRule[], registry: Registry, { t, locale }: Shell): string {
  const head = [t('column_rule'), t('column_severity'), t('column_fixable'), t('column_title')];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const titleOf = ({ number, id }: Principle) => `${number} · ${id}`;
  const sections = sectionsOf(rows, registry, titleOf, t).map(({ title, own }) => {
    const cells = own.map((row) => [
      `\`${row.id}\``,
      [t(`severity_${row.severity}`), ...factsOf(row, t, locale)].join('; '),
      row.fixable ? '--fix' : '',
      row.title,
    ]);
    return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...cells.map(line), ''].join('\n');
  });
  return `${sections.join('\n')}`;
}

/** When a rule is more or less than its severity says: only in strict, in some cases, in a language. */
function factsOf({ strict, grades, languages, owner }: ListedRule, t: Shell['t'], locale: string): string[] {
  return [
    ...(strict ? [t('strict_only')] : []),
    ...(grades.length > 0 ? [t('sometimes', { severities: { or: grades.map((one) => t(`severity_${one}`)) } })] : []),
    ...Object.entries(languages).map(([code, { severity, strict }]) => {
      const facts = [...(severity ? [t(`severity_${severity}`)] : []), ...(strict ? [t('strict_only')] : [])];
      return t('lowered_in', { language: languageName(code, locale), facts });
    }),
    ...(owner === undefined ? [] : [t('owned_by', { owner: visible(owner) })]),
  ];
}

function asTable(
  rows: readonly ListedRule[],
  registry: Registry,
  { t, locale }: Shell,
  { color, width: columns, linkOf }: View,
): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const hue: Record<string, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    suggestion: paint.cyan,
    off: paint.dim,
  };
  const width = Math.max(...rows.map(({ id }) => id.length)) + 2;
  const hang = 2 + width + 12 + 7;
  const line = (row: ListedRule) => {
    const id = linked(row.id, linkOf?.(row.id)) + ' '.repeat(width - row.id.length);
    const severity = (hue[row.severity] ?? paint.dim)(t(`severity_${row.severity}`).padEnd(12));
    const lines = wrap(
      [row.title, ...factsOf(row, t, locale).map((fact) => `(${fact})`)].join(' '),
      Math.max(20, columns - hang),
    );
    return `  ${id}${severity}${(row.fixable ? '--fix' : '').padEnd(7)}${lines.join(`\n${' '.repeat(hang)}`)}\n`;
  };
  const titleOf = ({ number, id, languages }: Principle) =>
    `${number} ${inLocale(languages, locale)?.title ?? id} (${id})`;
  const headOf = (title: string) => wrap(title, columns).map((part) => paint.bold(part));
  return sectionsOf(rows, registry, titleOf, t)
    .map(({ title, own }) => `${headOf(title).join('\n')}\n${own.map(line).join('')}\n`)
    .join('');
}
