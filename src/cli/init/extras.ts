import { readFileSync } from 'node:fs';
import { Mistake } from '../../mistake.js';
import { listed } from './answers.js';
import extras from './extras.yml';

/** What can be written beside the config: `pre-commit`, `husky` … */
export const extraNames = Object.keys(extras);

/** A file to write: its path from the working folder, and its text. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** The extras that `--with` names. Throws a Mistake on an unknown one. */
export function extrasNamed(value: string): string[] {
  const names = listed(value);
  const allowed = [...extraNames, 'baseline'];
  const wrong = names.find((name) => !allowed.includes(name));
  if (wrong !== undefined) throw new Mistake('init-with', { value: wrong, allowed: allowed.join(', ') });
  return names;
}

const examples = new URL(import.meta.url.includes('/dist/') ? '../examples/' : '../../../examples/', import.meta.url);

/** The files of an extra: copied from examples/. */
export const filesOf = (name: string): NewFile[] =>
  Object.entries((extras as Record<string, Record<string, string>>)[name] ?? {}).map(([file, example]) => ({
    file,
    text: readFileSync(new URL(example, examples), 'utf8'),
  }));
