import { Chalk } from 'chalk';
import { Option } from 'commander';
import { gradesUnder } from '../config/rule-settings.js';
import type { RuleSetting } from '../config/settings.js';
import { settingsFor } from '../config/settings-for.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { View } from '../report/format.js';
import { linked } from '../report/linked.js';
import { loweredIn } from '../report/page.js';
import { wrap } from '../report/width.js';
import type { Severity } from '../rule.js';
import { type CheckOptions, configOptions } from './options.js';
import type { CommandFile, Shell } from './program.js';
import { draftAt, projectOf } from './project.js';
import { viewOf } from './view.js';

/** `redlint rules`: the table of rules, with their severity under the config that holds here. */
export const rulesCommand: CommandFile = {
  usage: 'rules [path]',
  options: (t) => [
    new Option('-f, --format <name>', t('opt_table_format')).choices(['pretty', 'md', 'json']).default('pretty'),
    ...configOptions(t),
  ],
  async run(shell, [path], given) {
    const { format, ...options } = given as Partial<CheckOptions> & { format: string };
    const project = projectOf(shell, options);
    const config = await project.configFor(draftAt(shell.host.cwd(), path as string | undefined));
    const registry = await project.registryFor(config);
    const settings = settingsFor(config, registry);
    const view = await viewOf(shell, project, options);
    const rows = [...registry.rules.values()].map((known) => rowOf(known, settings.rules.get(known.id), view.locale));
    const writers: Record<string, typeof asTable> = { json: asJson, md: asMarkdown, pretty: asTable };
    const write = writers[format] ?? asTable;
    await shell.print(write(rows, registry, { ...shell, locale: view.locale }, view));
    return 0;
  },
};

interface Row {
  readonly id: string;
  readonly principle: string;
  readonly severity: string;
  /** Severities of some cases, under the config that holds here. */
  readonly grades: readonly Severity[];
  readonly fixable: boolean;
  readonly strict: boolean;
  /** What holds less of drafts in a language. */
  readonly languages: ReturnType<typeof loweredIn>;
  readonly title: string;
}

const rowOf = (
  { id, principle, rule, languages }: KnownRule,
  setting: RuleSetting | undefined,
  locale: string,
): Row => ({
  id,
  principle,
  severity: setting?.severity ?? 'off',
  grades: gradesUnder(rule, setting),
  fixable: rule.fixable ?? false,
  strict: rule.strict ?? false,
  languages: loweredIn(languages),
  title: (languages[locale] ?? languages.en ?? Object.values(languages)[0])?.title ?? '',
});

const asJson = (rows: readonly Row[]): string => `${JSON.stringify(rows, null, 2)}\n`;

function asMarkdown(rows: readonly Row[], registry: Registry, { t }: Shell): string {
  const head = [t('column_rule'), t('column_severity'), t('column_fixable'), t('column_title')];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sections = registry.principles.map((principle) => {
    const own = rows.filter((row) => row.principle === principle.id);
    const cells = own.map((row) => [
      `\`${row.id}\``,
      [t(`severity_${row.severity}`), ...sometimes(row, t), ...lowered(row, t)].join('; '),
      row.fixable ? '--fix' : '',
      row.title,
    ]);
    return [
      `## ${principle.number} · ${principle.id}`,
      '',
      line(head),
      line(head.map(() => '---')),
      ...cells.map(line),
      '',
    ].join('\n');
  });
  return `${sections.join('\n')}`;
}

const notesOf = (row: Row, t: Shell['t']): string[] => [
  ...(row.strict ? [t('strict_only')] : []),
  ...sometimes(row, t).map((words) => `(${words})`),
  ...lowered(row, t).map((words) => `(${words})`),
];

/** «a veces error»: what some cases are. */
const sometimes = ({ grades }: Row, t: Shell['t']): string[] =>
  grades.length > 0 ? [t('sometimes', { severities: { or: grades.map((grade) => t(`severity_${grade}`)) } })] : [];

/** `en: suggestion`, `es: strict`: what a language lowers. */
const lowered = ({ languages }: Row, t: Shell['t']): string[] =>
  Object.entries(languages).map(
    ([code, { severity, strict }]) =>
      `${code}: ${[...(severity ? [t(`severity_${severity}`)] : []), ...(strict ? ['strict'] : [])].join(', ')}`,
  );

function asTable(
  rows: readonly Row[],
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
  const known = new Set(registry.principles.map(({ id }) => id));
  const hang = 2 + width + 12 + 7;
  const line = (row: Row) => {
    const id = linked(row.id, linkOf?.(row.id)) + ' '.repeat(width - row.id.length);
    const severity = (hue[row.severity] ?? paint.dim)(t(`severity_${row.severity}`).padEnd(12));
    const told = wrap([row.title, ...notesOf(row, t)].join(' '), Math.max(20, columns - hang));
    return `  ${id}${severity}${(row.fixable ? '--fix' : '').padEnd(7)}${told.join(`\n${' '.repeat(hang)}`)}\n`;
  };
  const section = (title: string, own: readonly Row[]) =>
    own.length > 0
      ? `${wrap(title, columns)
          .map((part) => paint.bold(part))
          .join('\n')}\n${own.map(line).join('')}\n`
      : '';
  return [
    ...registry.principles.map((p) =>
      section(
        `${p.number} ${(p.languages[locale] ?? p.languages.en)?.title ?? p.id} (${p.id})`,
        rows.filter((row) => row.principle === p.id),
      ),
    ),
    section(
      '',
      rows.filter((row) => !known.has(row.principle)),
    ),
  ].join('');
}
