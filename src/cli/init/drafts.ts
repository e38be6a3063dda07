import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ignored } from '../../config/ignore.js';
import { detectLanguage } from '../../language/detect.js';
import { Mistake } from '../../mistake.js';
import { discover } from '../../run/discover.js';

/** As many as tell in which language a folder is written. */
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

/** The language of most drafts of the folder; undefined where none tells one. */
export async function languageOf(cwd: string): Promise<string | undefined> {
  const counts = new Map<string, number>();
  for (const path of (await draftsIn(cwd)).slice(0, enough)) {
    const language = detectLanguage(textOf(resolve(cwd, path)));
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 20_000);
  } catch {
    return '';
  }
}
