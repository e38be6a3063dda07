import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Mistake } from '../mistake.js';
import { refuseLarge, usualMaxSize } from './max-size.js';

/** What git is asked for: what stands in the index, what differs from HEAD (untracked files too), or from a ref. */
export type Change =
  | { readonly kind: 'staged' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'since'; readonly ref: string };

/** git's object for a tree without files: what a repository without commits is compared with. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Runs git in a folder. Names travel as they are: NUL-separated, never as patterns. Throws a Mistake when git cannot answer. */
const git = (cwd: string, ...args: string[]): Promise<Buffer> => outputOf(cwd, args, 1 << 30);

/** What git prints, of `maxBuffer` bytes at most. */
async function outputOf(cwd: string, args: readonly string[], maxBuffer: number): Promise<Buffer> {
  try {
    const env = { ...process.env, GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    const { execFile } = await import('node:child_process');
    const { stdout } = await promisify(execFile)('git', args, { cwd, env, encoding: 'buffer', maxBuffer });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    if (code === 'ENOENT') throw new Mistake('git-missing');
    const reason =
      String(stderr ?? error)
        .trim()
        .split('\n', 1)[0]
        ?.replace(/^fatal: /, '') ?? '';
    throw new Mistake('git', { reason }, { cause: error });
  }
}

const names = (output: Buffer): string[] => output.toString('utf8').split('\0').filter(Boolean);

async function topOf(cwd: string): Promise<string> {
  return (await git(cwd, 'rev-parse', '--show-toplevel')).toString('utf8').replace(/\n$/, '');
}

/** The tree to compare with. Throws a Mistake on a ref that git does not know. */
async function baseOf(cwd: string, change: Change): Promise<string> {
  if (change.kind === 'since') {
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${change.ref}^{commit}`];
    const found = await git(cwd, ...asked).catch(() => undefined);
    if (!found) throw new Mistake('git-ref', { ref: change.ref });
    return found.toString().trim();
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

/** What the index holds of a file, by its absolute path. Throws a Mistake on more than `maxSize` bytes, which are not read to the end. */
export async function stagedContent(
  cwd: string,
  maxSize = usualMaxSize,
): Promise<(file: string) => Promise<Uint8Array>> {
  const top = await topOf(cwd);
  return async (file) => {
    try {
      return await outputOf(top, ['cat-file', 'blob', `:${relative(top, file).replaceAll('\\', '/')}`], maxSize);
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') refuseLarge(maxSize + 1, relative(cwd, file), maxSize);
      throw error;
    }
  };
}

/** Numbers of the lines of each file (1-based, by absolute path) that a change added or altered; undefined = all of them (a file new to git, or a link before). */
export async function changedLines(
  cwd: string,
  change: Change,
): Promise<(file: string) => ReadonlySet<number> | undefined> {
  const top = await topOf(cwd);
  const cached = change.kind === 'staged' ? ['--cached'] : [];
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--submodule=short'];
  const diff = async (...form: string[]) => git(top, 'diff', ...plain, ...form, ...cached, await baseOf(cwd, change));
  const [tracked, retyped, listed, patch] = await Promise.all([
    git(top, 'ls-files', '-z'),
    diff('--name-only', '-z', '--diff-filter=T'),
    diff('--name-only', '-z', '--diff-filter=ACMR'),
    diff('--unified=0', '--diff-filter=ACMR'),
  ]);
  // Names in a patch are quoted in ways of their own; the list has them in the same order.
  const patches = patch
    .toString('utf8')
    .split(/^diff --git /m)
    .slice(1);
  const byFile = new Map(names(listed).map((name, index) => [resolve(top, name), linesIn(patches[index] ?? '')]));
  // A Word document has no lines that git could compare.
  const binary = names(listed).filter((_, index) => /^Binary files .* differ$/m.test(patches[index] ?? ''));
  const known = new Set(names(tracked).map((name) => resolve(top, name)));
  for (const name of [...names(retyped), ...binary]) {
    known.delete(resolve(top, name));
    if (binary.includes(name)) byFile.delete(resolve(top, name));
  }
  return (file) => byFile.get(file) ?? (known.has(file) ? new Set() : undefined);
}

function linesIn(patch: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [, from, count = '1'] of patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm))
    for (let n = 0; n < Number(count); n++) lines.add(Number(from) + n);
  return lines;
}
