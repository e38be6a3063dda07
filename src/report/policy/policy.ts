import type { Config } from '../../config/config.js';
import { severitiesUnder } from '../../config/rule-settings.js';
import type { Settings } from '../../config/settings.js';
import texts from '../../messages/*/policy.yml';
import { eachInLocale, inLocale } from '../../messages/in-locale.js';
import { fill, say } from '../../messages/messages.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { KnownRule, Registry } from '../../registry/registry.js';
import { type Block, type Say, withoutTicks } from './blocks.js';
import { housePart } from './house-part.js';
import { waiversPart } from './waivers-part.js';

/** What the page is about. */
export interface PolicyOf {
  readonly config: Config;
  readonly registry: Registry;
  readonly settings: Settings;
  /** Ids of the house's own rules. */
  readonly own: ReadonlySet<string>;
  readonly locale: string;
  /** ISO day. */
  readonly today: string;
}

/**
 * The house's rules as a page for its staff: what is asked and why, the limits, how to waive, who answers, and who
 * approved it.
 */
export function policyOf(policy: PolicyOf): Block[] {
  const { config, registry, settings, locale, today, own } = policy;
  const said = eachInLocale<string>(texts, locale);
  const t: Say = (key, slots = {}) => fill(said[key] as string, withoutTicks(slots), locale);
  const { name } = settings.organization;
  const files = [...config.layers, ...(config.houses ?? [])].map(({ source }) => `\`${source.name}\``);
  const date = formatDate(today, locale, { year: true });
  const about = files.length > 0 ? files : [`\`preset:recommended\``];
  const known = [...registry.rules.values()];
  const builtIn = known.filter(({ id }) => !own.has(id));
  const added = known.filter((rule) => own.has(rule.id) && isInForce(rule, settings));
  return [
    { head: 1, text: name === undefined ? t('title') : t('title_of', { organization: name }) },
    { text: t('about', { date, files: about }) },
    { text: t('severities') },
    ...housePart(config, settings, { locale, t }),
    ...registry.principles.flatMap(({ id, number, languages }): Block[] => {
      const text = inLocale(languages, locale);
      const rules = builtIn.filter(({ principle }) => principle === id);
      const owner = settings.owners[id];
      const off = rules.filter((rule) => !isInForce(rule, settings));
      return [
        { head: 2, text: `${number}. ${text?.title ?? id}` },
        { text: text?.why.trim() ?? '' },
        ...(owner === undefined ? [] : [{ text: t('owner', { owner }) }]),
        ...rules.filter((rule) => isInForce(rule, settings)).flatMap((rule) => rulePart(rule, policy, t)),
        ...(off.length > 0
          ? [{ text: t('not_asked', { titles: off.map((rule) => titleOf(rule, locale)).join('; ') }) }]
          : []),
      ];
    }),
    ...(added.length > 0
      ? [
          { head: 2, text: t('own') } as const,
          { text: t('own_why') },
          ...added.flatMap((rule) => rulePart(rule, policy, t, reasonsOf(rule, locale, t))),
        ]
      : []),
    ...overridesPart(policy, t),
    ...waiversPart(settings, { registry, today, t }),
    { head: 2, text: t('answers') },
    ...answersPart(policy, t),
    { head: 2, text: t('approval') },
    ...['approved_by', 'approved_on', 'approved_signature'].map((key) => ({ text: t(key, { line }) })),
  ];
}

const isInForce = ({ id }: KnownRule, { rules }: Settings): boolean => (rules.get(id)?.severity ?? 'off') !== 'off';

const titleOf = ({ id, languages }: Pick<KnownRule, 'id' | 'languages'>, locale: string): string =>
  inLocale(languages, locale)?.title ?? id;

/** Where somebody writes by hand. */
const line = '…'.repeat(30);

/** Why a rule is asked for, and the works from which it comes. */
function reasonsOf({ languages }: KnownRule, locale: string, t: Say): Block[] {
  const { why = '', source = [] } = inLocale(languages, locale) ?? {};
  return [why, ...[source].flat().map((one) => t('source', { source: one }))]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text: text.trim() }));
}

function rulePart(known: KnownRule, { settings, locale }: PolicyOf, t: Say, reasons: readonly Block[] = []): Block[] {
  const { id, rule, languages } = known;
  const text = inLocale(languages, locale);
  const setting = settings.rules.get(id);
  const severities = [setting?.severity ?? 'off', ...severitiesUnder(rule, setting)];
  const owner = settings.owners[id];
  const held = { or: severities.map((one) => say(locale, `cli.severity_${one}`)) };
  const limits = Object.entries({ ...rule.options, ...setting?.options }).filter(
    ([, value]) => typeof value === 'number',
  );
  const example = text?.examples[0];
  return [
    { head: 3, text: titleOf(known, locale) },
    { text: [`\`${id}\``, fill('{held}', { held }, locale), ...(owner ? [t('owner', { owner })] : [])].join(' · ') },
    ...reasons,
    ...(limits.length > 0
      ? [
          {
            items: limits.map(([name, value]) =>
              t('limit', { what: text?.options?.[name] ?? `\`${name}\`.`, value: String(value) }),
            ),
          },
        ]
      : []),
    ...(example
      ? [
          { title: t('bad'), code: example.bad.replace(/[⟦⟧]/g, '').trimEnd() },
          { title: t('good'), code: example.good.trimEnd() },
        ]
      : []),
  ];
}

/**
 * Which drafts have other settings: rules by their titles, all else in the words of the config. The columns of a
 * calendar are no matter of policy.
 */
function overridesPart({ config: { layers }, registry, locale }: PolicyOf, t: Say): Block[] {
  const named = (id: string): string => {
    const { languages = {} } = registry.rules.get(id) ?? registry.principles.find((one) => one.id === id) ?? {};
    return inLocale<{ readonly title: string }>(languages, locale)?.title ?? id;
  };
  const items = layers.flatMap(({ values }) =>
    (values.overrides ?? []).flatMap(({ files, when, csv: _, rules = {}, ...settings }) => {
      const which = [...(files === undefined ? [] : [files].flat()), ...(when === undefined ? [] : [written(when)])];
      const told = Object.entries(rules).map(([id, setting]) => {
        const [severity, options] = typeof setting === 'string' ? [setting] : setting;
        const held = options === undefined ? '' : ` (\`${written(options)}\`)`;
        return `${named(id)}: ${say(locale, `cli.severity_${severity}`)}${held}`;
      });
      const rest = Object.keys(settings).length > 0 ? [`\`${written(settings)}\``] : [];
      if (told.length + rest.length === 0) return [];
      return `${which.map((one) => `\`${one}\``).join(' + ')} → ${[...told, ...rest].join('; ')}`;
    }),
  );
  return items.length > 0 ? [{ head: 2, text: t('some') }, { text: t('some_why') }, { items }] : [];
}

/** `{rules: {puffery: off}}` without what only a program needs. */
const written = (value: object): string =>
  JSON.stringify(value)
    .replace(/^\{|\}$|"/g, '')
    .replaceAll(':', ': ')
    .replaceAll(',', ', ');

function answersPart({ settings: { owners }, registry, locale }: PolicyOf, t: Say): Block[] {
  const titles = new Map([
    ...registry.principles.map(
      ({ id, number, languages }) => [id, `${number}. ${inLocale(languages, locale)?.title}`] as const,
    ),
    ...[...registry.rules.values()].map((rule) => [rule.id, titleOf(rule, locale)] as const),
  ]);
  const items = Object.entries(owners).map(([id, owner]) => `${owner}: ${titles.get(id) ?? id} (\`${id}\`)`);
  return items.length > 0 ? [{ items }] : [{ text: t('answers_none', { key: '`owners`' }) }];
}
