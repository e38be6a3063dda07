// Precision, recall and F1 of each rule on the labelled drafts: npm run accuracy -- [--set samples|seen|unread] [--rules a,b] [--lang es|en] [--verbose]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const drafts = join(root, 'test/drafts');
const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    lang: { type: 'string', multiple: true },
    rules: { type: 'string' },
    verbose: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});

/** All labels of the sets wanted, keys relative to test/drafts, of one language. */
function labelsOf(set, language) {
  const shared = join(drafts, set, 'labels.json');
  const own = join(drafts, set, language, 'labels.json');
  const prefix = (labels, at) =>
    Object.fromEntries(Object.entries(labels).map(([key, value]) => [`${at}/${key}`, value]));
  if (existsSync(own)) return prefix(JSON.parse(readFileSync(own, 'utf8')), `${set}/${language}`);
  if (!existsSync(shared)) return {};
  const all = prefix(JSON.parse(readFileSync(shared, 'utf8')), set);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(`${set}/${language}/`)));
}

const scratch = mkdtempSync(join(tmpdir(), 'redlint-accuracy-'));
try {
  const config = join(scratch, 'strict.yaml');
  writeFileSync(config, 'root: true\nextends: preset:strict\n');
  const sets = values.set ?? ['samples', 'seen'].filter((set) => existsSync(join(drafts, set)));
  for (const set of sets)
    for (const language of values.lang ?? ['es', 'en']) {
      const labels = labelsOf(set, language);
      const paths = Object.keys(labels).map((key) => join('test/drafts', key));
      if (paths.length === 0) continue;
      const run = spawnSync(
        process.execPath,
        [
          'bin/redlint.js',
          '--config',
          config,
          '--today',
          '2026-11-24',
          '--format',
          'json',
          '--exit-zero',
          '--no-ignore',
          '--no-inline-waivers',
          ...paths,
        ],
        { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      if (run.status !== 0) throw new Error(run.stderr || `exit ${run.status}`);
      writeFileSync(join(scratch, 'findings.json'), run.stdout);
      writeFileSync(join(scratch, 'labels.json'), JSON.stringify(labels));
      if (!values.json)
        console.log(
          `\n== ${set}, ${language}: ${paths.length} drafts of ${readdirSync(join(drafts, set, language)).length - 1}\n`,
        );
      const score = spawnSync(
        process.execPath,
        [
          join(drafts, 'score.mjs'),
          '--labels',
          join(scratch, 'labels.json'),
          '--findings',
          join(scratch, 'findings.json'),
          '--root',
          drafts,
          ...(values.rules ? ['--rules', values.rules] : []),
          ...(values.verbose ? ['--verbose'] : []),
          ...(values.json ? ['--json'] : []),
        ],
        { cwd: drafts, encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      process.stdout.write(score.stdout);
      process.stderr.write(score.stderr);
    }
} finally {
  rmSync(scratch, { recursive: true });
}
