// Writes src/lexicon/group-names.ts: the groups of each lexicon as types, so that one that is not there is refused where it is asked for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources, root } from './bundle.mjs';

const { builtinFolders, groupsOf } = await importSources(`
  export { builtinFolders } from './src/registry/builtin-folders.ts';
  export { groupsOf } from './src/registry/set.ts';`);
const groups = new Map();
for (const [file, names] of Object.entries(groupsOf(builtinFolders(join(root, 'rules')).lexicons))) {
  const lexicon = file.slice(0, file.lastIndexOf('.'));
  groups.set(lexicon, new Set([...(groups.get(lexicon) ?? []), ...names]));
}
const lines = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([lexicon, names]) =>
      `  ${JSON.stringify(lexicon)}: ${
        [...names]
          .sort()
          .map((name) => JSON.stringify(name))
          .join(' | ') || 'never'
      };`,
  );
const text = `// Written by scripts/groups.mjs from the lexicons of rules/; git does not keep it.

/** The groups of each lexicon, in whatever language; a lexicon without groups has \`entries\`. */
export interface LexiconGroups {
${lines.join('\n')}
}
`;
const file = join(root, 'src/lexicon/group-names.ts');
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
