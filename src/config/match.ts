import { relative, sep } from 'node:path';
import ignore from 'ignore';

/** Do file systems here take `A` and `a` for the same name? */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** Patterns as in .gitignore, relative to a folder. */
export interface Patterns {
  /** `true` = matched; `false` = taken out again by a pattern with `!`; undefined = not spoken of. */
  test(path: string, isFolder?: boolean): boolean | undefined;
}

/** Compiles patterns; `folder` is absolute, and so are the paths to be tested. */
export function patternsIn(folder: string, patterns: string | readonly string[]): Patterns {
  const compiled = ignore({ ignorecase }).add(patterns);
  return {
    test(path, isFolder = false) {
      const inside = relative(folder, path).split(sep).join('/');
      if (inside === '' || !ignore.isPathValid(inside)) return undefined;
      const { ignored, unignored } = compiled.test(isFolder ? `${inside}/` : inside);
      return ignored ? true : unignored ? false : undefined;
    },
  };
}
