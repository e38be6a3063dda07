import { isDeepStrictEqual } from 'node:util';
import type { KnownRule } from '../registry/registry.js';
import type { Config } from './config.js';
import type { ExplainedConfig, ToldDraft } from './explained.js';
import { severitiesUnder } from './rule-settings.js';
import type { KnownIds } from './rules.js';
import { isReadBy, ownerOf, type RuleSetting } from './settings.js';
import { settledFor } from './settings-for.js';

/**
 * What holds for a draft (for none in particular without a path) and why; `told` is what one that was read says of
 * itself. Throws a Mistake as `settingsFor` does.
 */
export function explainConfig(config: Config, registry: KnownIds, path?: string, told?: ToldDraft): ExplainedConfig {
  const { settings, values } = settledFor(config, registry, path, told?.facts);
  return {
    files: [...config.layers, ...(config.houses ?? [])].map(({ source }) => source.name),
    values: bySection(
      told ? withTold(values, settledFor(config, registry, path, told.readWith).values, told) : listed(values),
    ),
    rules: [...settings.rules].map(([id, setting]) => {
      const { severity, options, from } = setting;
      const known = registry.rules.get(id);
      const usual = known?.rule.options;
      const own = Object.entries(options).filter(([name, value]) => !isDeepStrictEqual(value, usual?.[name]));
      const owner = ownerOf(settings, id, known?.principle);
      const parts = partsElsewhere(setting);
      return {
        id,
        principle: known?.principle ?? null,
        ...(owner !== undefined && { owner }),
        severity,
        grades: known ? severitiesUnder(known.rule, settings.rules.get(id)) : [],
        options: Object.fromEntries(own),
        ...(Object.keys(parts).length > 0 && { parts }),
        from: originOf(known, from),
      };
    }),
  };
}

type Values = ReturnType<typeof settledFor>['values'];

const listed = (values: Values): ExplainedConfig['values'] =>
  [...values].map(([key, { value, from, parts }]) => ({ key, value, from, ...(parts && { parts }) }));

/** The values of the config under those of a draft; what a draft is read by is settled before it says anything. */
function withTold(values: Values, before: Values, told: ToldDraft): ExplainedConfig['values'] {
  const own = [...values].filter(([key]) => !isReadBy(key));
  const all = new Map([...[...before].filter(([key]) => isReadBy(key)), ...own]);
  for (const { key, value, from } of told.values)
    if (value === undefined) all.delete(key);
    else all.set(key, { value, from });
  return listed(all);
}

/** The origin of those options of a rule that are not set where its severity is. */
const partsElsewhere = ({ parts = {}, from }: RuleSetting): NonNullable<RuleSetting['parts']> =>
  Object.fromEntries(Object.entries(parts).filter(([, own]) => own.length > 1 || own[0]?.from !== from));

/** Where a rule's setting comes from: no preset knows somebody's own rules, which are in force by being there. */
export const originOf = (known: Pick<KnownRule, 'quote'> | undefined, from: string): string =>
  known?.quote && from.startsWith('preset:') ? 'rulesDir' : from;

/** Puts the keys of a section together, at the place of the first. */
function bySection(values: ExplainedConfig['values']): ExplainedConfig['values'] {
  const sections = new Map<string, ExplainedConfig['values'][number][]>();
  for (const value of values) {
    const section = value.key.split('.', 1)[0] as string;
    sections.set(section, [...(sections.get(section) ?? []), value]);
  }
  return [...sections.values()].flat();
}
