import { readdirSync, readFileSync } from 'node:fs';
import { checked } from '../data/faults.js';
import { patternSource } from '../data/pattern-source.js';
import type { ConfigSource } from '../data/source.js';
import type { Inflection } from './inflection.js';
import { languageFile } from './schema.js';
import type { Everywhere, LanguageFile } from './types.js';

// The build replaces this module with a generated one, whose files are JSON and already checked.

const folder = new URL('./', import.meta.url);

/** ISO 639 codes of the languages that have a file, sorted. */
export const codes: readonly string[] = readdirSync(folder)
  .flatMap((name) => /^([a-z]{2,3})\.yml$/.exec(name)?.[1] ?? [])
  .sort();

/** The source of a language's file. */
export const sourceOf = (code: string): ConfigSource =>
  patternSource(`src/language/${code}.yml`, readFileSync(new URL(`${code}.yml`, folder), 'utf8'));

const readFiles = new Map<string, LanguageFile>();

/** The file of a language. Throws a Mistake with the line of each fault in it. */
export function fileOf(code: string): LanguageFile {
  const file = readFiles.get(code) ?? checked(languageFile, sourceOf(code));
  readFiles.set(code, file);
  return file;
}

export const inflectionOf = (code: string): Inflection => fileOf(code).inflection ?? {};

/** The part of each language that is read before a text's language is known. */
export const everywhere = (): Readonly<Record<string, Everywhere>> =>
  Object.fromEntries(codes.map((code) => [code, fileOf(code)]));
