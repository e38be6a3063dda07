import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from '../mistake.js';
import { isWithin, realPlace } from './real-place.js';
import { nameOf } from './source.js';

/** Decides which configs and rules that are code may run. */
export interface CodeOptions {
  /** Absolute. */
  readonly cwd: string;
  /** No code may run. */
  readonly noCode?: boolean | undefined;
  /** All code may run, wherever it is and whoever owns it. */
  readonly allowCode?: boolean | undefined;
  /** The file or folder that the user named outright: absolute. */
  readonly named?: string | undefined;
}

/** Which of a user's code may run. */
export interface OwnCode {
  /** Is a file or folder where code may run? */
  isOwn(path: string): boolean;
  /** Throws a Mistake on a file of code that may not run. */
  admit(file: string): void;
}

/**
 * Code runs only from the project: the repository of the working folder (without one, the working folder itself), and
 * the repository of a config that was named. It must belong to the user or to root, unless it was named. Links count by
 * their target.
 */
export function ownCode({ cwd, noCode, allowCode, named }: CodeOptions): OwnCode {
  let known: readonly string[] | undefined;
  const roots = (): readonly string[] => {
    known ??= [cwd, ...(named === undefined ? [] : [dirname(named)])].map((folder) =>
      realPlace(repositoryOf(folder) ?? folder),
    );
    return known;
  };
  return {
    isOwn: (path) => allowCode === true || roots().some((root) => isWithin(root, realPlace(path))),
    admit(file) {
      const name = nameOf(file, cwd);
      if (noCode) throw new Mistake('no-code', { file: name });
      const path = realPlace(file);
      if (allowCode || (named !== undefined && isWithin(realPlace(named), path))) return;
      if (!roots().some((root) => isWithin(root, path)))
        throw new Mistake('code-outside', { file: name, folder: roots()[0] as string });
      const owner = ownerOf(path);
      if (owner !== undefined) throw new Mistake('code-owner', { file: name, owner });
    },
  };
}

/** The repository that contains a folder; undefined when none does. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The id of the file's owner if that is neither this user nor root; undefined on Windows, which has no such ids. */
function ownerOf(file: string): number | undefined {
  const own = process.geteuid?.();
  const owner = statSync(file, { throwIfNoEntry: false })?.uid;
  return own === undefined || owner === undefined || owner === own || owner === 0 ? undefined : owner;
}
