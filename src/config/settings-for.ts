import type { Registry } from '../registry/registry.js';
import type { ElectoralWindow, Organization } from '../rule.js';
import type { Config } from './config.js';
import { type Step, stepsFor } from './layout.js';
import { rulesOf } from './rule-settings.js';
import { checkRules, type Known } from './rules.js';
import { defaults } from './schema.js';
import type { Facts, Settings } from './settings.js';

/** A value and where it comes from. */
interface Told {
  readonly value: unknown;
  readonly from: string;
}

/** Settings with where each value comes from, by dotted key (`organization.name`); those of rules tell it themselves. */
export interface Settled {
  readonly settings: Settings;
  readonly told: ReadonlyMap<string, Told>;
}

const SECTIONS = ['organization', 'response', 'account', 'waivers', 'hashtags'] as const;
const WHOLE = ['language', 'locale', 'networks', 'electoral'] as const;

/** Drafts under the same overrides have the same settings. */
const memory = new WeakMap<Config, WeakMap<Known, Map<string, Settled>>>();

/**
 * All that holds for one draft. Asked once without facts, to read the draft, and once with what was read, so that `when` is heard.
 * Throws a Mistake on a rule, principle or option that the registry does not know.
 */
export const settingsFor = (
  config: Config,
  registry: Pick<Registry, 'rules' | 'principles'>,
  path?: string,
  facts?: Facts,
): Settings => settledFor(config, registry, path, facts).settings;

/** Like `settingsFor`, with where each value comes from. */
export function settledFor(config: Config, registry: Known, path?: string, facts?: Facts): Settled {
  let settled = memory.get(config)?.get(registry);
  if (!settled) {
    checkRules(config, registry);
    settled = new Map();
    const ofConfig = memory.get(config) ?? new WeakMap();
    memory.set(config, ofConfig.set(registry, settled));
  }
  const steps = stepsFor(config, path, facts);
  const key = steps.map((step) => step.id).join(' ');
  let found = settled.get(key);
  if (!found) {
    found = settle(config, registry, steps);
    settled.set(key, found);
  }
  return found;
}

function settle(config: Config, registry: Known, steps: readonly Step[]): Settled {
  const told = new Map<string, Told>();
  for (const [key, value] of Object.entries(defaults)) told.set(key, { value, from: 'default' });
  for (const step of steps) tell(told, step);
  const { orders } = config;
  if (orders.language !== undefined) told.set('language', { value: orders.language, from: '--lang' });
  if (orders.locale !== undefined) told.set('locale', { value: orders.locale, from: '--locale' });
  if (orders.networks !== undefined) told.set('networks', { value: orders.networks, from: '--network' });
  return { settings: { ...plain(told), rules: rulesOf(config, registry, steps) }, told };
}

function tell(told: Map<string, Told>, { keys, from }: Step): void {
  for (const key of WHOLE) if (keys[key] !== undefined) told.set(key, { value: keys[key], from: from([key]) });
  for (const section of SECTIONS) {
    for (const [key, value] of Object.entries(keys[section] ?? {})) {
      told.set(`${section}.${key}`, { value, from: from([section, key]) });
    }
  }
}

function plain(told: ReadonlyMap<string, Told>): Omit<Settings, 'rules'> {
  const value = (key: string) => told.get(key)?.value;
  const section = (name: string) =>
    Object.fromEntries(
      [...told]
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
    electoral: value('electoral') as readonly ElectoralWindow[],
    waivers: section('waivers') as Settings['waivers'],
  };
}
