// Precision, recall and F1 of each rule on the labelled drafts: npm run accuracy -- [--set samples|seen|unread] [--rules a,b] [--lang es|en] [--verbose]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/bundle.js';
import { commandLine } from '../scripts/command.js';
import { reportOf } from './report.js';
import { scratchFolder } from './scratch.js';

const drafts = join(root, 'test/drafts');
const { values } = commandLine({
  options: {
    set: { type: 'string', multiple: true },
    lang: { type: 'string', multiple: true },
    rules: { type: 'string' },
    verbose: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});

/** All labels of a set in one language, with paths relative to test/drafts. */
function labelsOf(set: string, language: string): Record<string, unknown> {
  const read = (folder: string): [string, unknown][] => {
    const file = join(drafts, folder, 'labels.json');
    const labels = existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : [];
    return labels.map(([key, value]) => [`${folder}/${key}`, value]);
  };
  const own = `${set}/${language}`;
  const found = existsSync(join(drafts, own, 'labels.json')) ? read(own) : read(set);
  return Object.fromEntries(found.filter(([key]) => key.startsWith(`${own}/`)));
}

function printScore(set: string, language: string, labels: Record<string, unknown>): void {
  using scratch = scratchFolder();
  const write = (name: string, text: string): string => {
    const file = join(scratch.path, name);
    writeFileSync(file, text);
    return file;
  };
  const paths = Object.keys(labels).map((key) => join('test/drafts', key));
  const config = write('strict.yaml', 'root: true\nextends: preset:strict\n');
  const options = ['--config', config, '--today', '2026-11-24', '--no-inline-waivers'];
  const report = reportOf(paths, { cwd: root, options });
  if (!values.json)
    console.log(
      `\n== ${set}, ${language}: ${paths.length} drafts of ${readdirSync(join(drafts, set, language)).length - 1}\n`,
    );
  spawnSync(
    process.execPath,
    [
      ...[join(drafts, 'score.mjs'), '--root', drafts, '--labels', write('labels.json', JSON.stringify(labels))],
      ...['--findings', write('findings.json', JSON.stringify(report))],
      ...(values.rules ? ['--rules', values.rules] : []),
      ...(values.verbose ? ['--verbose'] : []),
      ...(values.json ? ['--json'] : []),
    ],
    { cwd: drafts, stdio: 'inherit' },
  );
}

for (const set of values.set ?? ['samples', 'seen'].filter((set) => existsSync(join(drafts, set))))
  for (const language of values.lang ?? ['es', 'en']) {
    const labels = labelsOf(set, language);
    if (Object.keys(labels).length > 0) printScore(set, language, labels);
  }
