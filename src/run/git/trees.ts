import { Mistake } from '../../mistake.js';
import { git } from './call.js';

/** What to ask git for: the content of the index, or what differs from HEAD (untracked files too), or from a ref. */
export type Change =
  | { readonly kind: 'staged' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'since'; readonly ref: string };

/** A file that differs: the index from a tree, or the disk from the index. */
export interface Difference {
  /** Relative to the root of the work tree. */
  readonly path: string;
  /** Absent = it did not exist. */
  readonly from?: TreeEntry;
  readonly to: TreeEntry;
  /** Is a merge in progress in it? Then neither side is known. */
  readonly unmerged: boolean;
}

/** An entry for a file in a tree or the index. */
export interface TreeEntry {
  readonly oid: string;
  readonly kind: 'file' | 'link' | 'other';
}

/** The kind of thing that git's mode stands for. */
const kindOfMode = (mode: string): TreeEntry['kind'] =>
  mode.startsWith('100') ? 'file' : mode === '120000' ? 'link' : 'other';

/** The commit to compare with; undefined in a repository without commits. Throws a Mistake on an unknown ref. */
export async function baseOf(cwd: string, change: Change): Promise<string | undefined> {
  const ref = change.kind === 'since' ? change.ref : 'HEAD';
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const found = await git(cwd, asked).catch(() => undefined);
  if (!found && change.kind === 'since') throw new Mistake('git-ref', { ref: change.ref });
  return found?.toString().trim();
}

/**
 * The differences between a commit and the index; all of the index without a commit. Deleted files are left out, and,
 * when only the index counts, so are those merely announced (`git add --intent-to-add`). `renames` looks for renamed
 * files.
 */
export async function differences(
  top: string,
  base: string | undefined,
  { renames = false, staged = false } = {},
): Promise<Difference[]> {
  if (base === undefined) return allOf(await git(top, ['ls-files', '--stage', '-z']));
  const form = ['--cached', '--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--diff-filter=ACMRTU'];
  if (staged) form.push('--ita-invisible-in-index');
  return differencesIn(
    await git(top, ['diff-index', ...form, renames ? '--find-renames' : '--no-renames', base, '--']),
  );
}

/** The content in a commit of a file with a merge in progress; undefined = none. */
export async function contentIn(top: string, base: string | undefined, path: string): Promise<TreeEntry | undefined> {
  if (base === undefined) return undefined;
  const [, mode = '', oid] =
    /^(\d+) \w+ ([\da-f]+)\t/.exec((await git(top, ['ls-tree', '-z', base, '--', path])).toString('latin1')) ?? [];
  return oid === undefined ? undefined : { oid, kind: kindOfMode(mode) };
}

/** Parses git's raw form: `:100644 100644 <oid> <oid> R090 NUL old NUL new NUL` */
export function differencesIn(output: Buffer): Difference[] {
  const fields = output.toString('utf8').split('\0');
  const found: Difference[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [mode = '', newMode = '', oid = '', newOid = '', status = ''] = (fields[at++] ?? '').slice(1).split(' ');
    const before = fields[at++] ?? '';
    const path = status.startsWith('R') ? (fields[at++] ?? '') : before;
    const isNew = /^[AU]/.test(status);
    found.push({
      path,
      ...(!isNew && { from: { oid, kind: kindOfMode(mode) } }),
      to: { oid: newOid, kind: kindOfMode(newMode) },
      unmerged: status === 'U',
    });
  }
  return found;
}

function allOf(output: Buffer): Difference[] {
  const found = new Map<string, Difference>();
  for (const [, mode = '', oid = '', stage, path = ''] of output
    .toString('utf8')
    .matchAll(/(\d+) ([\da-f]+) (\d)\t([^\0]*)\0/g))
    found.set(path, { path, to: { oid, kind: kindOfMode(mode) }, unmerged: stage !== '0' });
  return [...found.values()];
}
