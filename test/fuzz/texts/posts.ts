import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../../src/registry/registry.js';
import type { Random } from '../random.js';

/** Texts that cases are made from. */
export interface Posts {
  pick(random: Random): string;
}

const own = ['test/drafts/samples', 'test/drafts/seen', 'test/drafts/good', 'examples'];

/** The project's own drafts, the examples of its rules, and the posts of another folder. */
export function postsOf({ rules }: Pick<Registry, 'rules'>, folder: string | undefined): Posts {
  const drafts = own.flatMap(draftsIn);
  const others = folder === undefined ? [] : draftsIn(folder);
  const examples = [...rules.values()].flatMap(({ languages }) =>
    Object.values(languages).flatMap((text) =>
      (text?.examples ?? []).flatMap(({ bad, good }) => [bad.replace(/[⟦⟧]/g, ''), good]),
    ),
  );
  const read = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = read.get(file) ?? readFileSync(file, 'utf8');
    read.set(file, text);
    return text;
  };
  return {
    pick(random) {
      if (random.chance(0.35)) return random.pick(examples);
      return textOf(random.pick(others.length > 0 && random.chance(0.7) ? others : drafts));
    },
  };
}

const draftsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|txt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
