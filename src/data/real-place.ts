import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { isAbsolute, join, parse, relative, sep } from 'node:path';

/** Links that are followed on one way, as many as Linux follows: a link that leads to itself ends there. */
const mostLinks = 40;

/** Does `folder` hold `inner`, or is it the same? Both are absolute. */
export function isWithin(folder: string, inner: string): boolean {
  const way = relative(folder, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Where an absolute path really lies once its links are followed; one that leads to nothing, where its file would lie. Never
 * throws: what nobody may look at is as what is not there.
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

/** What stands at a path itself, not where it leads; undefined where nothing does, or nobody may look. */
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

/** The steps of a path behind its root, the last first. */
const stepsOf = (path: string): string[] =>
  path
    .slice(parse(path).root.length)
    .split(sep === '\\' ? /[\\/]/ : '/')
    .filter((step) => step !== '' && step !== '.')
    .reverse();
