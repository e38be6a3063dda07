import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { isAbsolute, join, parse, relative, sep } from 'node:path';

/** Links followed on one path, as many as Linux follows: this ends a link that leads to itself. */
const mostLinks = 40;

/** Does `folder` hold `inner`, or is it the same? Both are absolute. */
export function isWithin(folder: string, inner: string): boolean {
  const way = relative(folder, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The real location of an absolute path after following its links; a link that leads to nothing gives the location its
 * file would have. Never throws: a path that cannot be read counts as missing.
 */
export function realPlace(path: string): string {
  let at = parse(path).root;
  let links = 0;
  const ahead = stepsOf(path);
  for (let step = ahead.pop(); step !== undefined; step = ahead.pop()) {
    const next = join(at, step);
    const stat = standing(next);
    if (!stat) return join(next, ...ahead.reverse());
    const target = stat.isSymbolicLink() && links++ < mostLinks ? targetOf(next) : undefined;
    if (target === undefined) at = next;
    else {
      if (isAbsolute(target)) at = parse(target).root;
      ahead.push(...stepsOf(target));
    }
  }
  return at;
}

/** What is at a path itself, without following links; undefined when there is nothing, or it cannot be read. */
export function standing(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** The steps of a path after its root, the last first. */
const stepsOf = (path: string): string[] =>
  path
    .slice(parse(path).root.length)
    .split(sep === '\\' ? /[\\/]/ : '/')
    .filter((step) => step !== '' && step !== '.')
    .reverse();
