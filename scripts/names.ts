// Writes what the type checker must know of data: src/lexicon/group-names.ts, the groups of each lexicon, and
// src/network/network-names.ts, the networks.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources, root } from './bundle.js';
import { orRefuse } from './command.js';
import { openKnown } from './generated.js';

function write(path: string, text: string): void {
  const file = join(root, path);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

const { checked, dataSource, networksFile, sourcesFile } =
  await importSources<typeof import('./network-files.js')>('scripts/network-files.ts');
const sourceOf = (file: string) => dataSource(file, readFileSync(join(root, file), 'utf8'));
const { networks } = orRefuse(() => {
  checked(sourcesFile, sourceOf('src/network/sources.yml'));
  return checked(networksFile, sourceOf('src/network/networks.yml'));
});
// The program that reads the lexicons imports it.
write(
  'src/network/network-names.ts',
  `// Written by scripts/names.ts from networks.yml; git does not keep it.

/** The networks that a draft may name, in the order in which people see them. */
export const networkNames = ${JSON.stringify(Object.keys(networks))} as const;
`,
);

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
write(
  'src/lexicon/group-names.ts',
  `// Written by scripts/names.ts from the lexicons of rules/; git does not keep it.

/** The groups of each lexicon, in whatever language; a lexicon without groups has \`entries\`. */
export interface LexiconGroups {
${lines.join('\n')}
}
`,
);
