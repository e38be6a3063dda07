import type { ConfigFile } from './schema.js';

/** A config, as redlint.config.yaml holds it. The build puts types made from the JSON Schema in the place of these, with every rule, option and description. */
export type Config = ConfigFile;

/** Types a config that is code and gives it back. */
export const defineConfig = (config: Config): Config => config;
