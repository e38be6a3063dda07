import { execFile } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Mistake } from '../mistake.js';

/** What git is asked for: what stands in the index, what differs from HEAD (untracked files too), or from a ref. */
export type Change =
  | { readonly kind: 'staged' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'since'; readonly ref: string };

const run = promisify(execFile);

/** git's object for a tree without files: what a repository without commits is compared with. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Runs git in a folder. Names travel as they are: NUL-separated, never as patterns. Throws a Mistake when git cannot answer. */
async function git(cwd: string, ...args: string[]): Promise<Buffer> {
  try {
    const env = { ...process.env, GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    const { stdout } = await run('git', args, { cwd, env, encoding: 'buffer', maxBuffer: 1 << 30 });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    if (code === 'ENOENT') throw new Mistake('git-missing');
    const reason =
      String(stderr ?? error)
        .trim()
        .split('\n', 1)[0]
        ?.replace(/^fatal: /, '') ?? '';
    throw new Mistake('git', { reason });
  }
}

const names = (output: Buffer): string[] => output.toString('utf8').split('\0').filter(Boolean);

async function topOf(cwd: string): Promise<string> {
  return (await git(cwd, 'rev-parse', '--show-toplevel')).toString('utf8').replace(/\n$/, '');
}

/** The tree to compare with. Throws a Mistake on a ref that git does not know. */
async function baseOf(cwd: string, change: Change): Promise<string> {
  if (change.kind === 'since') {
    if (change.ref.startsWith('-')) throw new Mistake('git', { reason: change.ref });
    return (await git(cwd, 'rev-parse', '--verify', '--end-of-options', `${change.ref}^{commit}`)).toString().trim();
  }
  try {
    return (await git(cwd, 'rev-parse', '--verify', 'HEAD')).toString().trim();
  } catch {
    return emptyTree;
  }
}

/** Files that a change touches and that are still there: absolute paths, sorted. */
export async function changedFiles(cwd: string, change: Change): Promise<string[]> {
  const top = await topOf(cwd);
  const base = await baseOf(cwd, change);
  const cached = change.kind === 'staged' ? ['--cached'] : [];
  const touched = names(
    await git(top, 'diff', '--name-only', '--no-ext-diff', '-z', '--diff-filter=ACMRT', ...cached, base),
  );
  const untracked =
    change.kind === 'staged' ? [] : names(await git(top, 'ls-files', '--others', '--exclude-standard', '-z'));
  return [...new Set([...touched, ...untracked])].sort().map((name) => resolve(top, name));
}

/** What the index holds of a file. */
export async function stagedContent(cwd: string, file: string): Promise<Uint8Array> {
  const top = await topOf(cwd);
  return git(top, 'cat-file', 'blob', `:${relative(top, file).replaceAll('\\', '/')}`);
}

/** Numbers of the lines of a file (1-based) that a change added or altered; undefined = all of them (a new file). */
export async function changedLines(
  cwd: string,
  change: Change,
  file: string,
): Promise<ReadonlySet<number> | undefined> {
  const top = await topOf(cwd);
  const name = relative(top, file);
  const isTracked = names(await git(top, 'ls-files', '-z', '--', name)).length > 0;
  if (!isTracked) return undefined;
  const cached = change.kind === 'staged' ? ['--cached'] : [];
  const patch = await git(
    top,
    'diff',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    ...cached,
    await baseOf(cwd, change),
    '--',
    name,
  );
  const lines = new Set<number>();
  for (const [, from, count = '1'] of patch.toString('utf8').matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm))
    for (let n = 0; n < Number(count); n++) lines.add(Number(from) + n);
  return lines;
}
