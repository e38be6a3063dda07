// Follows every piece of advice in a folder of posts and reports which does not work: npm run advice -- FOLDER [--rules
// a,b] [--today date]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, refuse } from '../scripts/command.js';
import { adviceOf, edited, failureLine, failureOf } from './advice/tried.js';
import { today } from './precision/posts-report.js';

const { createLinter }: typeof import('../src/index.js') = await import('../dist/index.js' as string);

const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { rules: { type: 'string' }, today: { type: 'string', default: today } },
});
const [folder = ''] = positionals;
if (!folder) refuse('Usage: npm run advice -- FOLDER [--rules a,b] [--today date]');
const wanted = values.rules && new Set(values.rules.split(','));

/** By rule and kind of advice: how often it was followed, and how often it did not work. */
const counts = new Map<string, { followed: number; failed: number }>();

/** Follows the advice in one post, whose findings do not depend on the other posts. */
async function follow(path: string, linter: ReturnType<typeof createLinter>): Promise<void> {
  const source = readFileSync(join(folder, path), 'utf8');
  const findingsOf = async (text: string) => linter.lintText(text, { path });
  const { findings, language } = await findingsOf(source);
  for (const finding of findings.filter(({ rule }) => !wanted || wanted.has(rule)))
    for (const advice of adviceOf(finding, language)) {
      // Cleaning changes the picture's file, which is not touched here.
      if (advice.kind === 'clean') continue;
      const after = await findingsOf(edited(source, advice.edits));
      const failure = failureOf(finding, advice, findings, after.findings);
      const key = `${finding.rule} ${advice.kind}`;
      const { followed, failed } = counts.get(key) ?? { followed: 0, failed: 0 };
      counts.set(key, { followed: followed + 1, failed: failed + (failure ? 1 : 0) });
      if (failure) console.log(`${path}: ${failureLine(failure)}`);
    }
}

const linter = createLinter({ cwd: folder, config: {}, today: values.today, locale: 'en' });
const posts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(?:md|markdown|txt)$/.test(path),
);
for (const path of posts.sort()) await follow(path, linter);
for (const [key, { followed, failed }] of [...counts].sort())
  console.log(`${key}: ${failed} of ${followed} do not work`);
