// Word lists: what each holds, and with --format their layout. --check says which are not laid out; exit code 1 then.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { root } from './bundle.js';
import { commandLine, orRefuse, refuse } from './command.js';
import { figuresOf } from './lexicons/figures.js';
import { lexiconFiles } from './lexicons/files.js';
import { formatted } from './lexicons/format.js';
import { sharedSets } from './lexicons/shared.js';

const { values, positionals } = commandLine({
  options: { format: { type: 'boolean' }, check: { type: 'boolean' } },
  allowPositionals: true,
});
const all = lexiconFiles(join(root, 'rules')).map((file) => join(root, 'rules', file));
const files = positionals.length === 0 ? all : positionals.map((file) => resolve(file));
const strange = files.find((file) => !all.includes(file));
if (strange)
  refuse(`${relative('', strange)} is not a word list of rules/: name a file such as rules/lexicons/kind.es.yml.`);

orRefuse(() => (values.format || values.check ? layOut(files) : count(files)));

/** Names the lists that were not laid out. */
function layOut(lists: readonly string[]): void {
  const unlaid = lists.filter((file) => {
    const source = readFileSync(file, 'utf8');
    const result = formatted(relative('', file), source, sharedSets(file));
    if (values.format && result !== source) writeFileSync(file, result);
    return result !== source;
  });
  for (const file of unlaid) console.log(relative('', file));
  if (values.check && unlaid.length > 0) process.exitCode = 1;
}

function count(lists: readonly string[]): void {
  for (const file of lists)
    for (const line of figuresOf(relative('', file), readFileSync(file, 'utf8'))) console.log(line);
}
