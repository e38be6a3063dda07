import * as files from './files.js';
import type { Everywhere, Inflection, Language } from './types.js';

const knownLanguages = new Map<string, Language>();

/** What a language gives; undefined where it has no file. Each file is loaded when it is first asked for. */
export function languageOf(code: string | undefined): Language | undefined {
  if (code === undefined || !files.codes.includes(code)) return undefined;
  const file = knownLanguages.get(code) ?? files.fileOf(code);
  knownLanguages.set(code, file);
  return file;
}

/** How its words inflect; only lexicons that are compiled need it. */
export const inflectionOf = (code: string): Inflection => (files.codes.includes(code) ? files.inflectionOf(code) : {});

let all: Readonly<Record<string, Everywhere>> | undefined;

/** By code, what is read of every language before that of a text is known. */
export function everyLanguage(): Readonly<Record<string, Everywhere>> {
  all ??= files.everywhere();
  return all;
}
