import { resolve } from 'node:path';
import { ignored } from '../../config/ignore.js';
import { namesOf, networkOf } from '../../draft/front-matter/keys.js';
import { detectLanguage } from '../../language/detect.js';
import { Mistake } from '../../mistake.js';
import type { Network } from '../../network/network.js';
import { discover } from '../../run/drafts/discover.js';
import { commonest } from '../../run/fallback-language.js';
import { glance } from '../shell/glance.js';

/** What the drafts of a folder tell. */
export interface Drafts {
  readonly paths: readonly string[];
  /** That of most of them; undefined where none shows one. */
  readonly language?: string | undefined;
  /** Those that one in ten names, or more. */
  readonly networks: readonly Network[];
}

/** Looks at all drafts that a check of the folder would read. */
export async function draftsIn(cwd: string): Promise<Drafts> {
  const paths = await pathsIn(cwd);
  const languages: { language: string | undefined }[] = [];
  const counts = new Map<Network, number>();
  for (const path of paths) {
    const text = glance(resolve(cwd, path));
    languages.push({ language: detectLanguage(text) });
    for (const network of networksIn(text)) counts.set(network, (counts.get(network) ?? 0) + 1);
  }
  const networks = [...counts].filter(([, count]) => count * 10 >= paths.length).map(([network]) => network);
  return { paths, language: commonest(languages), networks };
}

async function pathsIn(cwd: string): Promise<readonly string[]> {
  try {
    const { files } = await discover(['.'], { cwd, ignored: ignored({ cwd }), allowUnmatched: true });
    return files.map(({ path }) => path);
  } catch (error) {
    if (error instanceof Mistake) return [];
    throw error;
  }
}

/** The key of networks with its values, in one line or as a list below it. */
const listOf = new RegExp(`^(?:${namesOf('networks').join('|')})[ \\t]*[:=](.*(?:\\n[ \\t]*-.*)*)`, 'm');

/** The networks that the front matter of a text names. */
const networksIn = (text: string): Set<Network> =>
  new Set(
    (listOf.exec(text.slice(0, 4096))?.[1] ?? '').split(/[[\]",'\n-]+/).flatMap((word) => networkOf(word.trim()) ?? []),
  );
