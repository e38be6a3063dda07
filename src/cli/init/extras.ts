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

interface Extra {
  readonly files: Readonly<Record<string, string>>;
  readonly leaves?: readonly string[];
}

const extraOf = (name: string): Extra | undefined => (extras as Readonly<Record<string, Extra>>)[name];

/** The files of an extra: copied from examples/. */
export const filesOf = (name: string): NewFile[] =>
  Object.entries(extraOf(name)?.files ?? {}).map(([file, example]) => ({
    file,
    text: readFileSync(new URL(example, examples), 'utf8'),
  }));

/** What runs of an extra write into the folder, and git should not keep. */
export const leftBy = (name: string): readonly string[] => extraOf(name)?.leaves ?? [];
