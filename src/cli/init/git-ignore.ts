import { join } from 'node:path';
import { repositoryOf } from '../../data/own-code.js';
import { usualCache } from '../check/cached.js';
import { glance } from '../shell/glance.js';

/**
 * The text of .gitignore with the lines that are missing, `more` among them; undefined where none is, or git keeps
 * nothing of the folder.
 */
export function gitIgnored(folder: string, hasPackages: boolean, more: readonly string[]): string | undefined {
  const top = repositoryOf(folder);
  if (top === undefined) return undefined;
  const text = glance(join(folder, '.gitignore'));
  const bare = (line: string): string => line.trim().replace(/^(?:\*\*)?\/|\/$/g, '');
  const known = new Set(`${text}\n${glance(join(top, '.gitignore'))}`.split('\n').map(bare));
  const all = new Set([...(hasPackages ? ['node_modules/'] : []), usualCache, ...more]);
  const wanted = [...all].filter((line) => !known.has(bare(line)));
  if (wanted.length === 0) return undefined;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${wanted.join('\n')}\n`;
}
