// Sets that all lexicons of a language share.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../bundle.js';

/** The names of the sets that a file of rules/ shares with the others of its language, and those that have no list: months, weekdays. */
export function sharedSets(file: string): string[] {
  const language = /([a-z]{2,3})\.yml$/.exec(file)?.[1] ?? '';
  const known = names.get(language) ?? read(language);
  names.set(language, known);
  return known;
}

const names = new Map<string, string[]>();

const read = (language: string): string[] => [
  ...Object.keys(parse(readFileSync(join(root, `rules/lexicons/sets.${language}.yml`), 'utf8')).sets),
  'month',
  'weekday',
];
