import * as files from './files.js';
import type { Inflection } from './inflection.js';
import type { Everywhere, Language } from './types.js';

const knownLanguages = new Map<string, Language>();

/** The data of a language; undefined when it has no file. Each file is loaded on first use. */
export function languageOf(code: string | undefined): Language | undefined {
  if (code === undefined || !files.codes.includes(code)) return undefined;
  const file = knownLanguages.get(code) ?? files.fileOf(code);
  knownLanguages.set(code, file);
  return file;
}

/** How its words inflect; only needed to compile lexicons. */
export const inflectionOf = (code: string): Inflection => (files.codes.includes(code) ? files.inflectionOf(code) : {});

let all: Readonly<Record<string, Everywhere>> | undefined;

/** By code, the part of every language that is read before a text's language is known. */
export function everyLanguage(): Readonly<Record<string, Everywhere>> {
  all ??= files.everywhere();
  return all;
}
