import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { say } from '../../messages/messages.js';
import { Mistake } from '../../mistake.js';
import { visible } from '../../report/visible.js';
import { git } from '../../run/git/call.js';
import { glance } from '../shell/glance.js';
import { archive, archiveOf, installedFromOutside, isInstalled, ownFolder } from './installed.js';

/** What a person does after `init`, a line each: commands ready to copy, and the check of a draft that there is. */
export async function nextSteps(
  folder: string,
  extras: readonly string[],
  draft: string | undefined,
  locale: string,
): Promise<string> {
  const t = (key: string, slots = {}) => `${say(locale, `init.${key}`, slots)}\n`;
  const installed = isInstalled(folder);
  const outside = installed ? installedFromOutside(folder) : undefined;
  let text = '';
  if (outside !== undefined) text += t('next_outside', { place: visible(outside), command: install(folder, outside) });
  else if (installed) {
    const file = await ignoredArchive(folder);
    if (file !== undefined)
      text += t('next_ignored', { file: visible(file), command: `git add --force ${inShell(file)}` });
  } else if (needsPackage(extras)) text += t('next_install', { command: install(folder, ownFolder) });
  for (const name of ['pre-commit', 'husky', 'lefthook'])
    if (extras.includes(name) && !isOn(folder, name)) text += t(`next_${name}`);
  return (
    text +
    (draft === undefined ? t('next_none') : t('next', { command: `${startOf(folder, extras)} ${inShell(draft)}` }))
  );
}

/** Does the hook run already in this clone and, with husky, in those of others? */
function isOn(folder: string, name: string): boolean {
  const hook = glance(join(folder, '.git/hooks/pre-commit'));
  if (name !== 'husky') return hook.includes(name === 'pre-commit' ? 'pre-commit.com' : name);
  const project = glance(join(folder, 'package.json'));
  const isPrepared = /"prepare"\s*:\s*"[^"]{0,200}husky/.test(project) && /"lint-staged"\s*:\s*"/.test(project);
  return isPrepared && existsSync(join(folder, '.husky/_/pre-commit'));
}

/** Do hooks or CI start the package that the project has? */
export const needsPackage = (extras: readonly string[]): boolean => extras.some((name) => name !== 'baseline');

/** How redlint is started there. Where it is not installed, npx would fetch the tool that has its name on npm. */
export const startOf = (folder: string, extras: readonly string[]): string =>
  isInstalled(folder) || needsPackage(extras) ? 'npx redlint' : 'redlint';

/** Keeps the package in the repository and installs it from there: what `npm ci` of anybody else needs. */
function install(folder: string, from: string): string {
  const isArchive = from.endsWith('.tgz');
  const steps = [
    ...(existsSync(join(folder, 'vendor')) ? [] : ['mkdir vendor']),
    isArchive ? `cp ${inShell(from)} ${archive}` : `npm pack ${inShell(from)} --pack-destination vendor`,
    `npm install --save-dev ./${archive}`,
  ];
  return steps.join(' && ');
}

/** The archive that package.json names, where git would leave it out of a commit. */
async function ignoredArchive(folder: string): Promise<string | undefined> {
  const file = archiveOf(folder);
  if (file === undefined) return undefined;
  const path = relative(folder, file).split(sep).join('/');
  try {
    const ignored = await git(folder, ['ls-files', '-o', '-i', '--exclude-standard', '-z', '--', path]);
    return ignored.length > 0 ? path : undefined;
  } catch (error) {
    // Outside of a repository nothing is left out.
    if (error instanceof Mistake) return undefined;
    throw error;
  }
}

/** A path quoted for a shell. */
const inShell = (path: string): string => (/^[\w./:\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
