import type { ConfigSource } from '../data/source.js';
import type { Mistake } from '../mistake.js';
import type { House } from './house.js';
import type { ConfigFile } from './schema.js';

/** A preset: `recommended` has all rules except strict ones, `strict` has all. */
export type Preset = 'recommended' | 'strict';
export const presets: readonly Preset[] = ['recommended', 'strict'];

/** One checked config file. */
export interface Layer {
  readonly source: ConfigSource;
  /** Absolute; the patterns of the file are relative to it. */
  readonly folder: string;
  /** Absolute; absent for a config given as an object. */
  readonly file?: string;
  /** Its valid part. */
  readonly values: ConfigFile;
  /** Its faults: thrown, with those of its rules, when settings are asked for. */
  readonly faults: readonly Mistake[];
  /** The preset that the file itself names, and where. */
  readonly preset?: { readonly name: Preset; readonly from: string };
}

/** What the command line sets, which overrides every file. */
export interface CommandLine {
  readonly language?: string;
  readonly locale?: string;
  readonly networks?: readonly string[];
  /** `id:severity` */
  readonly rules?: readonly string[];
  /** Ids of rules or principles; all others are off. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/** All config files that apply to a folder, in order, not yet merged. */
export interface Config {
  /** Absolute: paths of drafts are relative to it. */
  readonly cwd: string;
  /** Weakest first: what is extended before what extends, parents before children. */
  readonly layers: readonly Layer[];
  readonly commandLine: CommandLine;
  /** The house's files, weakest first: accepted words and names, and waivers kept outside of the drafts. */
  readonly houses?: readonly House[];
  /** Config files that are code, and lie where none may run: they hold for nothing. */
  readonly passedOver?: readonly string[];
}

/** Where a folder of own rules is named, with the line quoted. */
export const placeOfRulesDir = (
  { layers }: Config,
  resolve: (folder: string, path: string) => string,
  wanted: string,
): { readonly where: string; readonly folder: string } | undefined =>
  layers
    .flatMap(({ folder, values: { rulesDir }, source }) =>
      rulesDir !== undefined && resolve(folder, rulesDir) === wanted
        ? [{ where: source.quote(['rulesDir']), folder: rulesDir }]
        : [],
    )
    .at(-1);

/** Folders of own rules named by the config files: absolute, weakest first, each once. */
export const rulesDirsOf = (config: Config, resolve: (folder: string, path: string) => string): readonly string[] => [
  ...new Set(
    config.layers.flatMap(({ folder, values }) =>
      values.rulesDir === undefined ? [] : [resolve(folder, values.rulesDir)],
    ),
  ),
];
