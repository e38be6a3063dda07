// Writes what the type checker must know of data: src/lexicon/group-names.ts, the groups of each lexicon,
// src/network/network-names.ts, the networks, and src/reading/act-names.ts, the classes of verbs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources, root } from './bundle.js';
import { orRefuse } from './command.js';
import { openKnown } from './generated.js';

function write(path: string, text: string): void {
  const file = join(root, path);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

const { checked, dataSource, networksFile, sourcesFile, verbList } =
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

const typeOf = (names: Iterable<string>): string =>
  [...names]
    .sort()
    .map((name) => JSON.stringify(name))
    .join(' | ') || 'never';

const verbs = readdirSync(join(root, 'src/reading/verbs')).filter((name) => name.endsWith('.yml'));
const acts = orRefuse(() =>
  verbs.flatMap((name) => Object.keys(checked(verbList, sourceOf(`src/reading/verbs/${name}`)).acts)),
);
write(
  'src/reading/act-names.ts',
  `// Written by scripts/names.ts from the verbs of src/reading/verbs; git does not keep it.

/** A class of verbs by what they do in a post, in whatever language; src/reading/README.md says what each is. */
export type Act = ${typeOf(new Set(acts))};
`,
);

const { folders, program } = await openKnown();
const groups = new Map<string, Set<string>>();
for (const [file, names] of Object.entries(program.groupsOf(folders.lexicons))) {
  const lexicon = file.slice(0, file.lastIndexOf('.'));
  groups.set(lexicon, new Set([...(groups.get(lexicon) ?? []), ...names]));
}
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
