import { type Examined, examine } from '../data/faults.js';
import { type ConfigSource, type KeyPath, withheld, withoutWords } from '../data/source.js';
import { languageCode, networkLike } from '../draft/front-matter/keys.js';
import { locales, say } from '../messages/messages.js';
import { Mistake, throwAll } from '../mistake.js';
import { nearest } from '../text/nearest.js';
import { faultsOfWhen } from './check-when.js';
import { type ConfigFile, configFile, levels } from './schema.js';

/** The deepest nesting that a config has any use for. */
const DEPTH = 12;

/**
 * The content of a source as a config; throws a Mistake that holds all its faults. Rules and options are checked
 * elsewhere.
 */
export function check(source: ConfigSource): ConfigFile {
  const { value, faults } = examined(source);
  throwAll(faults);
  return value;
}

/**
 * Like `check`, but returns the faults, and what is right beside them. Throws a Mistake on what no config can hold.
 */
export function examined(source: ConfigSource): Examined<ConfigFile> & { readonly value: ConfigFile } {
  if (!source.isOutside) return examinedAsOwn(source);
  const { value, faults } = withheld(() => examinedAsOwn(source));
  return { value, faults: faults.slice(0, 1).map(withoutWords) };
}

function examinedAsOwn(source: ConfigSource): Examined<ConfigFile> & { readonly value: ConfigFile } {
  const { value = {} } = source;
  refuseStrange(source, value, []);
  const { value: right = {}, faults } = examine(configFile, { ...source, value }, (key, written) =>
    key === 'networks'
      ? networkLike(String(written))
      : key === 'language'
        ? languageCode(written)
        : severityCalled(written),
  );
  const conditions = (right.overrides ?? []).flatMap((override, index) => faultsOfWhen(source, override, index));
  const curly = curlyIn(source, value, []);
  const others = faults.filter(({ slots }) => !curly.some((one) => one.slots.where === slots.where));
  return { value: right, faults: [...others, ...curly, ...conditions] };
}

/** Texts in the quotation marks of a word processor, which YAML takes for a part of them. */
function curlyIn(source: ConfigSource, value: unknown, path: KeyPath): Mistake[] {
  if (typeof value === 'string')
    return /^[“”„][^“”]*[“”]$/.test(value)
      ? [new Mistake('config-curly', { where: source.quote(path), value: value.slice(1, -1) })]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  const keyOf = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return Object.entries(value).flatMap(([key, inner]) => curlyIn(source, inner, [...path, keyOf(key)]));
}

/** The severity that people call by a name, such as «aviso» or «apagada», in a language that redlint speaks. */
function severityCalled(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const called = levels.flatMap((severity) =>
    locales.map((locale) => [say(locale, `cli.severity_${severity}`), severity] as const),
  );
  const name = nearest(
    written,
    called.map(([name]) => name),
  );
  return called.find(([own]) => own === name)?.[1];
}

/**
 * Refuses keys of every object's prototype, which mean nothing in a config, and a config that is code and contains
 * itself.
 */
function refuseStrange(source: ConfigSource, value: unknown, path: KeyPath): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.length > DEPTH) throw new Mistake('config-too-deep', { where: source.quote(path) });
  for (const key of Object.keys(value)) {
    const here = [...path, key];
    if (key in Object.prototype) throw new Mistake('config-unknown-key', { where: source.quote(here), key });
    refuseStrange(source, (value as Record<string, unknown>)[key], here);
  }
}
