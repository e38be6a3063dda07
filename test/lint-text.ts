import { createRegistry } from '../src/registry/registry.js';
import { type Circumstances, lintExample } from '../src/run/examples.js';
import { soundRules } from './sound-rules.js';

export { type Circumstances, unmarked } from '../src/run/examples.js';

/** The rules that come with redlint. */
export const registry = createRegistry(await soundRules());

/** The draft and report of a text under a config given as an object. */
export const lintText = (source: string, circumstances?: Circumstances) => lintExample(registry, source, circumstances);
