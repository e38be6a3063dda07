import { codes, fileOf, sourceOf } from '../language/files.js';
import { lexiconNames } from '../language/schema.js';
import { type FolderOptions, type Folders, readFolders } from './folders.js';
import type { LexiconSource } from './registry.js';

/** The rule folders that come with redlint, with the lexicons that stand in the files of the languages. */
export function builtinFolders(root: string, options: Pick<FolderOptions, 'onMistake'> = {}): Folders {
  const folders = readFolders(root, options);
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
