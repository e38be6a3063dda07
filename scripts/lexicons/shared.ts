// Sets that all lexicons of a language share.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { root } from '../bundle.js';
import { Mistake } from '../command.js';

/**
 * The names of the sets that a file of rules/ shares with the others of its language, and those that have no list:
 * months, weekdays.
 */
export function sharedSets(file: string): string[] {
  const language = /([a-z]{2,3})\.yml$/.exec(file)?.[1] ?? '';
  const known = names.get(language) ?? read(language);
  names.set(language, known);
  return known;
}

const names = new Map<string, string[]>();

/** A language whose lists share no sets has no file of them. Throws a Mistake on one that is no YAML. */
function read(language: string): string[] {
  const file = `rules/lexicons/sets.${language}.yml`;
  const document = parseDocument(existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
  const [fault] = document.errors;
  if (fault) throw new Mistake(`${file}: ${fault.message.split('\n', 1)[0]}`);
  const { sets = {} } = Object(document.toJS()) as { sets?: object };
  return [...Object.keys(sets), 'month', 'weekday'];
}
