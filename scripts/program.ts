// What the build asks of the program that it builds: see importSources.
export { configSchema, houseSchema } from '../src/config/json-schema.js';
export { frontMatterSchema } from '../src/draft/front-matter/schema.js';
export * as languages from '../src/language/files.js';
export { everywhereKeys, lexiconNames } from '../src/language/schema.js';
export { compileParts } from '../src/lexicon/compile/compile.js';
export { toFile } from '../src/lexicon/file.js';
export { hasLikeness, likenessFile } from '../src/likeness/files.js';
export { locales } from '../src/messages/messages.js';
export { hasVerbs, verbsFile } from '../src/reading/files.js';
export { toFile as toVerbsFile } from '../src/reading/verbs/file.js';
export { builtinFolders } from '../src/registry/builtin-folders.js';
export { createRegistry } from '../src/registry/registry.js';
export { groupsOf, thresholdsOf } from '../src/registry/set.js';
export { withEscapes } from '../src/text/unicode-escapes.js';
