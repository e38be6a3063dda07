// The parts of the program that are called one by one: see importSources.
export { configOf } from '../../src/config/load.js';
export { settingsFor } from '../../src/config/settings-for.js';
export { parseDraft } from '../../src/draft/parse.js';
export { compileParts } from '../../src/lexicon/compile/compile.js';
export { open } from '../../src/lexicon/match/phrases.js';
export { termsOf } from '../../src/likeness/terms.js';
export { lint } from '../../src/lint/lint.js';
export { waive } from '../../src/lint/waive.js';
export { signsOfNews, signsOfUse } from '../../src/post/judgement/judgement.js';
export { ownSignNames, signsOf } from '../../src/post/judgement/signs.js';
export { readPost } from '../../src/post/read-post.js';
export { sentencesRead } from '../../src/post/sentences/alike.js';
export { builtinFolders } from '../../src/registry/builtin-folders.js';
export { knownRule } from '../../src/registry/folders.js';
export { createRegistry } from '../../src/registry/registry.js';
export { ruleSetOf } from '../../src/registry/set.js';
export { json } from '../../src/report/machine/json.js';
export { filesBeside } from '../../src/run/beside/draft-files.js';
export { withSafeFixes } from '../../src/run/fixes/safe-fixes.js';

/** A rule's module: esbuild bundles everything that the path may match. */
export const ruleModule = (principle: string, rule: string): Promise<unknown> =>
  import(`../../rules/${principle}/${rule}/rule.ts`);
