import { codes, fileOf, sourceOf } from '../language/files.js';
import { lexiconNames } from '../language/schema.js';
import { type Folders, readFolders } from './folders.js';
import type { LexiconSource } from './registry.js';

/** The rule folders that come with redlint, with the lexicons that stand in the files of the languages. */
export function builtinFolders(root: string): Folders {
  const folders = readFolders(root);
  return { ...folders, lexicons: [...codes.flatMap(lexiconsIn), ...folders.lexicons] };
}

function lexiconsIn(language: string): LexiconSource[] {
  const file = fileOf(language);
  const place = sourceOf(language).seek;
  return lexiconNames.flatMap((lexicon) => {
    const body = file[lexicon] as Partial<LexiconSource> | undefined;
    return body ? [{ lexicon, language, ...body, place }] : [];
  });
}
