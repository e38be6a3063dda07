import { relative, sep } from 'node:path';
import ignore from 'ignore';
import { Mistake } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';

/** Do file systems here treat `A` and `a` as the same name? */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** Patterns as in .gitignore, relative to a folder. */
export interface Patterns {
  /** `true` = matched; `false` = brought back by a pattern with `!`; undefined = not mentioned. */
  test(path: string, isFolder?: boolean): boolean | undefined;
}

/**
 * Limits for stars in one name, and for stars and braces in a pattern: matching takes time with that power of a name's
 * length.
 */
const STARS_IN_NAME = 4;
const STARS = 10;
const BRACES = 5;

/** Returns the place where a pattern is written. */
type PlaceOf = (pattern: string) => string;

/** Throws a Mistake on a pattern with so many stars or braces that matching it might not end. */
export function refuseStars(pattern: string, placeOf?: PlaceOf): void {
  const stars = pattern.split('/').map((name) => name.split(/\*+/).length - 1);
  const all = stars.reduce((sum, n) => sum + n, 0);
  const braces = pattern.split('{').length - 1;
  if (Math.max(...stars) > STARS_IN_NAME || all > STARS || braces > BRACES)
    throw placeOf
      ? new Mistake('pattern-stars-in', { where: placeOf(pattern), pattern: shown(pattern) })
      : new Mistake('pattern-stars', { pattern: shown(pattern) });
}

const shown = (pattern: string): string => excerpt(pattern, 60);

/** Compiles patterns; `folder` is absolute, and so are the paths to test. Throws a Mistake as `refuseStars` does. */
export function patternsIn(folder: string, patterns: string | readonly string[], placeOf?: PlaceOf): Patterns {
  const lines = [patterns].flat().flatMap((text) => text.split(/\r?\n/));
  for (const line of lines) if (!line.startsWith('#')) refuseStars(line, placeOf);
  if (lines.every((line) => line.trim() === '')) return { test: () => undefined };
  const compiled = ignore({ ignorecase }).add(lines);
  return {
    test(path, isFolder = false) {
      const inside = relative(folder, path).split(sep).join('/');
      if (inside === '' || !ignore.isPathValid(inside)) return undefined;
      const { ignored, unignored } = compiled.test(isFolder ? `${inside}/` : inside);
      return ignored ? true : unignored ? false : undefined;
    },
  };
}
