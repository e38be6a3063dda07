import { resolve } from 'node:path';
import type { KeyPath } from '../data/source.js';
import { factNamed } from '../draft/front-matter/keys.js';
import type { Config, Layer } from './config.js';
import { type Patterns, patternsIn } from './match.js';
import type { Override, SettingKeys } from './schema.js';
import type { OverrideFacts } from './settings.js';

/** Settings from one place: the file itself, or one of its overrides. */
export interface ConfigStep {
  /** Unique among the steps of its config. */
  readonly id: string;
  readonly keys: SettingKeys & { readonly locale?: string };
  /** Where a key is: `redlint.config.yaml:12`. */
  from(path: KeyPath): string;
}

/**
 * The steps that apply to a draft, weakest first: each file's own settings, then its matching overrides. Without facts
 * no `when` matches.
 */
export function stepsFor(config: Config, path: string | undefined, facts?: OverrideFacts): ConfigStep[] {
  const file = path === undefined ? undefined : resolve(config.cwd, path);
  return config.layers.flatMap((layer, at) => {
    const own: ConfigStep = { id: `${at}`, keys: layer.values, from: (key) => layer.source.place(key) };
    const fitting = (layer.values.overrides ?? []).flatMap((override, index): ConfigStep[] =>
      fits(override, layer, file, facts)
        ? [{ id: `${at}.${index}`, keys: override, from: (key) => layer.source.place(['overrides', index, ...key]) }]
        : [],
    );
    return [own, ...fitting];
  });
}

const compiled = new WeakMap<Override, Patterns>();

function fits(override: Override, layer: Layer, file: string | undefined, facts: OverrideFacts | undefined): boolean {
  const { files, when } = override;
  if (files !== undefined) {
    const patterns = compiled.get(override) ?? patternsIn(layer.folder, files, () => layer.source.place(['overrides']));
    compiled.set(override, patterns);
    if (file === undefined || patterns.test(file) !== true) return false;
  }
  return Object.entries(when ?? {}).every(([key, wanted]) => {
    if (!facts) return false;
    const values = new Set([factIn(facts, key)].flat().map(String));
    return [wanted].flat().some((one) => values.has(String(one)));
  });
}

function factIn(facts: OverrideFacts, key: string): unknown {
  const fact = factNamed(key);
  return fact === 'language' || fact === 'kind' || fact === 'networks' || fact === 'account'
    ? facts[fact]
    : facts.meta(key);
}
