// The program from its sources, in one module, so that its stages can be entered one by one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importSources, root } from '../../scripts/bundle.mjs';

const parts = `
  export { configOf } from './src/config/load.ts';
  export { settingsFor } from './src/config/settings-for.ts';
  export { parseDraft } from './src/draft/parse.ts';
  export { readPost } from './src/post/read-post.ts';
  export { compileParts } from './src/lexicon/compile/compile.ts';
  export { open } from './src/lexicon/match/phrases.ts';
  export { lint } from './src/lint/lint.ts';
  export { waive } from './src/lint/waive.ts';
  export { builtinFolders } from './src/registry/builtin-folders.ts';
  export { knownRule } from './src/registry/folders.ts';
  export { createRegistry } from './src/registry/registry.ts';
  export { ruleSetOf } from './src/registry/set.ts';
  export { isContinued, isCourtesy } from './src/post/service/service.ts';
  export { signsOfNews, signsOfUse } from './src/post/judgement/judgement.ts';
  export { ownSignNames, signsOf } from './src/post/judgement/signs.ts';
  export { json } from './src/report/machine/json.ts';
  export { filesBeside } from './src/run/beside/draft-files.ts';
  export { withSafeFixes } from './src/run/fixes/safe-fixes.ts';
`;

/** What the program exports, and its registry of rules. */
export async function openProgram() {
  const files = readdirSync(join(root, 'rules'), { recursive: true })
    .map((file) => join(root, 'rules', file))
    .filter((file) => /[\\/]rule\.ts$/.test(file));
  const logic = files.map((file) => `[${JSON.stringify(file)}, () => import(${JSON.stringify(file)})]`);
  const program = await importSources(`${parts} export const logic = new Map([${logic.join(', ')}]);`);
  const folders = program.builtinFolders(join(root, 'rules'));
  const rules = folders.rules.map((rule) => program.knownRule(rule, (file) => program.logic.get(file)()));
  return { ...program, registry: program.createRegistry(program.ruleSetOf(folders, await Promise.all(rules))) };
}
