// Writes src/lexicon/group-names.ts: the groups of each lexicon as types, so that the type checker refuses unknown
// ones.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.js';
import { openKnown } from './generated.js';

const { folders, program } = await openKnown();
const groups = new Map<string, Set<string>>();
for (const [file, names] of Object.entries(program.groupsOf(folders.lexicons))) {
  const lexicon = file.slice(0, file.lastIndexOf('.'));
  groups.set(lexicon, new Set([...(groups.get(lexicon) ?? []), ...names]));
}
const typeOf = (names: ReadonlySet<string>): string =>
  [...names]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(' | ') || 'never';
const lines = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([lexicon, names]) => `  ${JSON.stringify(lexicon)}: ${typeOf(names)};`);
const text = `// Written by scripts/groups.ts from the lexicons of rules/; git does not keep it.

/** The groups of each lexicon, in whatever language; a lexicon without groups has \`entries\`. */
export interface LexiconGroups {
${lines.join('\n')}
}
`;
const file = join(root, 'src/lexicon/group-names.ts');
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
