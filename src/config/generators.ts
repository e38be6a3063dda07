import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import generators from './generators.yml';
import { type Patterns, patternsIn } from './match.js';

/** A site generator: the files that show its use, and the parts of its site without posts, as in .gitignore. */
interface Generator {
  readonly files: readonly string[];
  readonly ignore: readonly string[];
}

const all = Object.entries(generators as Record<string, Generator>);

/** The generator of the site in a folder, and the parts without posts. Undefined for any other folder. */
export function generatorOf(folder: string): { readonly name: string; readonly ignore: readonly string[] } | undefined {
  const [name, found] = all.find(([, { files }]) => files.some((file) => existsSync(join(folder, file)))) ?? [];
  return name === undefined || !found ? undefined : { name, ignore: found.ignore };
}

const marks = new Set(all.flatMap(([, { files }]) => files.map((file) => `/${file}`)));

/** Is it one of the files by which a generator is known, as a path of its site: `/hugo.toml`? */
export const isGeneratorFile = (path: string): boolean => marks.has(path);

/** The names of folders that generators keep for themselves. */
const names = new Set(all.flatMap(([, { ignore }]) => ignore.map((pattern) => basename(pattern))));

/** Nothing else can be one of them; asked first, it keeps the search for drafts from looking for generators. */
export const perhapsOfGenerator = (path: string): boolean => names.has(basename(path));

/** Layouts, themes and the like of the sites between a folder and those in it. `top` is absolute. */
export function generatorFolders(top: string): Patterns {
  const known = new Map<string, Patterns | undefined>();
  const patternsOf = (folder: string): Patterns | undefined => {
    if (!known.has(folder)) {
      const found = generatorOf(folder);
      known.set(folder, found && patternsIn(folder, found.ignore));
    }
    return known.get(folder);
  };
  return {
    test(path, isFolder) {
      for (let at = dirname(path); at.length >= top.length; at = dirname(at)) {
        if (patternsOf(at)?.test(path, isFolder)) return true;
        if (dirname(at) === at) break;
      }
      return undefined;
    },
  };
}
