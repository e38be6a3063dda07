import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from '../mistake.js';
import { isWithin, realPlace } from './real-place.js';
import { nameOf } from './source.js';

/** What decides which configs and rules that are code may run. */
export interface CodeOptions {
  /** Absolute. */
  readonly cwd: string;
  /** None may. */
  readonly noCode?: boolean | undefined;
  /** All may, wherever they lie and whoever owns them. */
  readonly allowCode?: boolean | undefined;
  /** The file or folder that the user named outright: absolute. */
  readonly named?: string | undefined;
}

/** Which code of a user's may run. */
export interface OwnCode {
  /** Does a file or folder lie where code may stand? */
  isOwn(path: string): boolean;
  /** Throws a Mistake on a file of code that may not run. */
  admit(file: string): void;
}

/**
 * Code runs from the project alone: the repository of the working folder, without one the working folder, and that of a config that was named. It
 * must belong to the user or to root, unless it was named. Links count by where they lead.
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

/** The repository that a folder lies in; undefined when it lies in none. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The number of a user other than this one and root to whom a file belongs; undefined on Windows, which has no such numbers. */
function ownerOf(file: string): number | undefined {
  const own = process.geteuid?.();
  const owner = statSync(file, { throwIfNoEntry: false })?.uid;
  return own === undefined || owner === undefined || owner === own || owner === 0 ? undefined : owner;
}
