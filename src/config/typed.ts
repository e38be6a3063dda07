import type { ConfigFile } from './schema.js';

/**
 * A config, as in redlint.config.yaml. The build replaces these types with ones made from the JSON Schema, with every
 * rule, option and description.
 */
export type Config = ConfigFile;

/** Gives a config written in code its type. */
export const defineConfig = (config: Config): Config => config;
