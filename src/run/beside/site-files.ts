import { join } from 'node:path';
import { isGeneratorFile } from '../../config/generators.js';
import type { DraftFiles } from '../../rule.js';
import { filesBeside } from './draft-files.js';

/**
 * What a text without a place can ask of its project: by which files its site generator is known. Where the pictures
 * and the links of the text lead, nobody can tell.
 */
export function siteFiles(cwd: string): DraftFiles {
  const beside = filesBeside(join(cwd, 'draft.md'), cwd);
  return {
    exists: (path) => !isGeneratorFile(path) || beside.exists(path),
    anchors: () => undefined,
    picture: () => undefined,
    keysBeside: () => [],
  };
}
