import { resolve } from 'node:path';
import { ignored } from '../../config/ignore.js';
import { detectLanguage } from '../../language/detect.js';
import { Mistake } from '../../mistake.js';
import { discover } from '../../run/drafts/discover.js';
import { commonest } from '../../run/fallback-language.js';
import { glance } from '../shell/glance.js';

/** Enough drafts to see the language of a folder. */
const enough = 40;

/** The drafts that a check of the folder would read. */
export async function draftsIn(cwd: string): Promise<readonly string[]> {
  try {
    const { files } = await discover(['.'], { cwd, ignored: ignored({ cwd }), allowUnmatched: true });
    return files.map(({ path }) => path);
  } catch (error) {
    if (error instanceof Mistake) return [];
    throw error;
  }
}

/** The language of most drafts in the folder; undefined when none shows one. */
export async function languageOf(cwd: string): Promise<string | undefined> {
  const drafts = (await draftsIn(cwd)).slice(0, enough);
  return commonest(drafts.map((path) => ({ language: detectLanguage(glance(resolve(cwd, path))) })));
}
