import { isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { kindOf } from '../../config/files.js';
import { Mistake } from '../../mistake.js';

/** In bytes: the longest output. */
const mostOutputBytes = 1 << 30;

/**
 * Settings of a repository that name programs which these commands would run: the file monitor and hooks. Empty works
 * in every git: up to 2.35 `false` was the name of a program. Filters, diff programs and textconv are kept out by the
 * choice of commands: none of them compares files of the work tree.
 */
const closed = [
  '--no-pager',
  '-c',
  'core.fsmonitor=',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'submodule.recurse=false',
];

/**
 * Nothing is fetched either, which would run the programs that the repository names for its remotes; git before 2.45
 * knows only the second.
 */
const environment = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
};

/**
 * The output of git in a folder, running nothing that the repository's settings name. Names are passed unchanged:
 * NUL-separated, never as patterns. `input` goes to its standard input. Throws a Mistake when git fails. Needs git
 * 2.24.
 */
export const git = async (cwd: string, args: readonly string[], input?: string): Promise<Buffer> =>
  (await answerOf(cwd, args, input)).stdout;

/** The same, with git's warnings. */
export async function answerOf(
  cwd: string,
  args: readonly string[],
  input?: string,
): Promise<{ readonly stdout: Buffer; readonly stderr: Buffer }> {
  try {
    const { execFile } = await import('node:child_process');
    const options = {
      cwd,
      env: { ...process.env, ...environment },
      encoding: 'buffer',
      maxBuffer: mostOutputBytes,
    } as const;
    const running = promisify(execFile)(gitProgram(), [...closed, ...args], options);
    // git may end before reading everything: its own error then says why.
    if (input !== undefined) running.child.stdin?.on('error', () => {}).end(input);
    return await running;
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    if (code === 'ENOENT' || error instanceof NoGit) throw new Mistake('git-missing');
    const said = String(stderr ?? error).trim();
    if (/promisor remote|lazy fetching disabled/.test(said)) throw new Mistake('git-partial', {}, { cause: error });
    const [, fault] = /^fatal: (.*)/m.exec(said) ?? [];
    const reason = fault ?? said.split('\n', 1)[0] ?? '';
    throw new Mistake('git', { reason }, { cause: error });
  }
}

class NoGit extends Error {}

/** Windows looks for a program in the working folder first: there, a git.exe of the repository's would run. */
function gitProgram(): string {
  if (process.platform !== 'win32') return 'git';
  const file = inPath(process.env.PATH ?? '', 'git.exe');
  if (file === undefined) throw new NoGit();
  return file;
}

/** The first file with a name in the absolute folders of a Windows PATH. */
function inPath(path: string, name: string): string | undefined {
  const folders = path.split(';').map((folder) => folder.replaceAll('"', ''));
  return folders
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find((file) => kindOf(file) === 'file');
}

/** Names that git lists, NUL-separated. */
export const names = (output: Buffer): string[] => output.toString('utf8').split('\0').filter(Boolean);

/** Waits for several results; of several errors the first in order is thrown, whichever came first. */
export async function together<T extends readonly unknown[]>(asked: readonly [...{ [K in keyof T]: Promise<T[K]> }]) {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

/** The root of the work tree, absolute. Throws a Mistake outside one. */
export const topOf = async (cwd: string): Promise<string> =>
  (await git(cwd, ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\n$/, '');
