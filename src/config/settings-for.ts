import { factNamed } from '../draft/front-matter/keys.js';
import { type Network, networkNames } from '../network/network.js';
import type { Registry } from '../registry/registry.js';
import type { ElectoralWindow, Organization } from '../rule.js';
import { rememberedFor } from '../text/remembered.js';
import type { Config } from './config.js';
import { isNoColumn } from './csv-fields.js';
import { type ConfigStep, stepsFor } from './layout.js';
import { rulesOf } from './rule-settings.js';
import { checkRules, type KnownIds } from './rules.js';
import { defaults, type Override } from './schema.js';
import { byDefault, type OverrideFacts, type SettingPart, type Settings } from './settings.js';

/** A value and its origin, that of each part where several files join a list. */
interface SettingValue extends SettingPart {
  readonly parts?: readonly SettingPart[];
}

/**
 * Settings with the origin of each value, by dotted key (`organization.name`); the settings of rules hold their own.
 */
export interface Settled {
  readonly settings: Settings;
  readonly values: ReadonlyMap<string, SettingValue>;
}

const SECTIONS = ['organization', 'response', 'account', 'waivers', 'owners', 'hashtags', 'csv'] as const;
const WHOLE = ['language', 'locale', 'networks', 'electoral'] as const;

/** All networks that a config names, whatever the drafts. */
const networksIn = ({ layers }: Config): readonly Network[] => [
  ...new Set(
    layers.flatMap(({ values: { networks = [], overrides = [] } }) => [
      ...networks,
      ...overrides.flatMap((override) => [...(override.networks ?? []), ...networksMeant(override)]),
    ]),
  ),
];

/** The networks of an override's condition, but for those of which it says how much they take. */
function networksMeant({ when = {}, rules = {}, account }: Override): Network[] {
  const meant = Object.entries(when).flatMap(([key, value]) => (factNamed(key) === 'networks' ? value : []));
  const own = [account, ...Object.values(rules).map((rule) => (Array.isArray(rule) ? rule[1] : undefined))];
  return networkNames.filter(
    (network) => meant.includes(network) && !own.some((options) => Object.hasOwn(Object(options), network)),
  );
}

/** Drafts under the same overrides have the same settings. */
const settledOf = rememberedFor((config: Config) =>
  rememberedFor((registry: KnownIds) => {
    checkRules(config, registry);
    return new Map<string, Settled>();
  }),
);

/**
 * All settings of one draft. Asked once without facts, to read the draft, and again with what was read, so that `when`
 * applies. Throws a Mistake on a rule, principle or option that the registry does not know.
 */
export const settingsFor = (
  config: Config,
  registry: Pick<Registry, 'rules' | 'principles'>,
  path?: string,
  facts?: OverrideFacts,
): Settings => settledFor(config, registry, path, facts).settings;

/** Like `settingsFor`, with the origin of each value. */
export function settledFor(config: Config, registry: KnownIds, path?: string, facts?: OverrideFacts): Settled {
  const settled = settledOf(config)(registry);
  const steps = stepsFor(config, path, facts);
  const key = steps.map((step) => step.id).join(' ');
  const found = settled.get(key) ?? settle(config, registry, steps);
  settled.set(key, found);
  return found;
}

function settle(config: Config, registry: KnownIds, steps: readonly ConfigStep[]): Settled {
  const values = new Map<string, SettingValue>();
  for (const [key, value] of Object.entries(defaults)) values.set(key, { value, from: byDefault });
  for (const step of steps) setAll(values, step);
  setHouses(values, config);
  const { commandLine } = config;
  if (commandLine.language !== undefined) values.set('language', { value: commandLine.language, from: '--lang' });
  if (commandLine.locale !== undefined) values.set('locale', { value: commandLine.locale, from: '--locale' });
  if (commandLine.networks !== undefined) values.set('networks', { value: commandLine.networks, from: '--network' });
  return {
    settings: { ...plain(values), otherNetworks: networksIn(config), rules: rulesOf(config, registry, steps) },
    values,
  };
}

/** The words of the house's files are added to one another, and its names to those of the config. */
function setHouses(values: Map<string, SettingValue>, { houses = [] }: Config): void {
  const add = (key: string, more: readonly string[], from: string) => {
    if (more.length === 0) return;
    const { parts: _, ...before } = values.get(key) ?? { value: [], from };
    const parts = [...(values.get(key)?.parts ?? (values.has(key) ? [before] : [])), { value: more, from }];
    const value = [...new Set([...(before.value as readonly string[]), ...more])];
    values.set(key, { value, from, ...(parts.length > 1 && { parts }) });
  };
  for (const { source, values: given } of houses) {
    add('house.words', given.words ?? [], source.place(['words']));
    add('house.names', given.names ?? [], source.place(['names']));
    add('organization.names', given.names ?? [], source.place(['names']));
  }
}

function setAll(values: Map<string, SettingValue>, { keys, from }: ConfigStep): void {
  for (const key of WHOLE) if (keys[key] !== undefined) values.set(key, { value: keys[key], from: from([key]) });
  for (const section of SECTIONS) {
    for (const [key, value] of Object.entries(keys[section] ?? {})) {
      if (section === 'csv' && isNoColumn(value)) values.delete(`csv.${key}`);
      else values.set(`${section}.${key}`, { value, from: from([section, key]) });
    }
  }
}

const acceptedIn = ({ words = [], names = [] }: { words?: readonly string[]; names?: readonly string[] }) => [
  ...words,
  ...names,
];

/** Where the keys of a section are set, of those that are. */
const placesIn = (values: ReadonlyMap<string, SettingValue>, section: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...values]
      .filter(([key, { from }]) => key.startsWith(`${section}.`) && from !== byDefault)
      .map(([key, { from }]) => [key.slice(section.length + 1), from]),
  );

function plain(values: ReadonlyMap<string, SettingValue>): Omit<Settings, 'rules' | 'otherNetworks'> {
  const value = (key: string) => values.get(key)?.value;
  const section = (name: string) =>
    Object.fromEntries(
      [...values]
        .filter(([key]) => key.startsWith(`${name}.`))
        .map(([key, { value }]) => [key.slice(name.length + 1), value]),
    );
  const { max: _, ...response } = section('response');
  return {
    language: value('language') as string,
    locale: value('locale') as string | undefined,
    organization: section('organization') as unknown as Organization,
    response: Object.keys(response).length > 0 ? response : undefined,
    networks: value('networks') as Settings['networks'],
    account: section('account') as Settings['account'],
    ...(values.get('electoral')?.from !== byDefault && { electoral: value('electoral') as readonly ElectoralWindow[] }),
    waivers: { ...section('waivers'), from: placesIn(values, 'waivers') } as unknown as Settings['waivers'],
    accepted: acceptedIn(section('house')),
    owners: section('owners') as Settings['owners'],
    csv: section('csv') as Settings['csv'],
  };
}
