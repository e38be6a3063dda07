import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../messages/messages.js';
import { tool } from '../tool.js';
import { draftsIn } from './drafts.js';

/** The folder of the running redlint: a clone, or an installed package. */
const ownFolder = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '..' : '../../..', import.meta.url),
).replace(/[\\/]$/, '');

/** What to do after `init`, a line for each step: commands ready to copy, and the check of an existing draft. */
export async function nextSteps(folder: string, extras: readonly string[], locale: string): Promise<string> {
  const t = (key: string, slots = {}) => `${say(locale, `init.${key}`, slots)}\n`;
  let text = '';
  if (extras.length > 0 && !existsSync(join(folder, 'node_modules/@redlint/cli')))
    text += t('next_install', {
      command: `npm pack ${inShell(ownFolder)} --ignore-scripts && npm install --save-dev ./redlint-cli-${tool.version}.tgz`,
    });
  if (extras.includes('pre-commit')) text += t('next_pre-commit');
  if (extras.includes('husky')) text += t('next_husky');
  const [draft] = await draftsIn(folder);
  return text + (draft === undefined ? t('next_none') : t('next', { draft: inShell(draft) }));
}

/** A path quoted for a shell. */
const inShell = (path: string): string => (/^[\w./:\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
