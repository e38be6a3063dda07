import { join, resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { isCalendar } from '../../draft/form.js';
import { Mistake } from '../../mistake.js';
import { disk } from '../../run/disk.js';
import { readDraft } from '../../run/drafts/read-draft.js';
import { textIn } from '../../run/drafts/text-in.js';
import { type HeldDraft, heldDraft } from '../../run/held-draft.js';
import { localDay } from '../../run/local-day.js';
import { openProject, type Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import type { Host } from '../shell/host.js';

/** The project that a command's options ask for. */
export function projectOf(
  { host, locale }: Shell,
  options: Partial<CheckOptions>,
  clock?: (rule: string, ms: number) => void,
): Project {
  return openProject(
    {
      cwd: host.cwd(),
      ...(typeof options.config === 'string' && { explicit: resolve(host.cwd(), options.config) }),
      noConfig: options.config === false,
      ...codeOf(host, options),
      commandLine: {
        ...(options.lang !== undefined && { language: options.lang }),
        ...(options.locale !== undefined && { locale }),
        ...(options.network && { networks: options.network }),
        ...(options.rule && { rules: options.rule }),
        ...(options.only && { only: options.only }),
        ...(options.skip && { skip: options.skip }),
      },
      today: options.today ?? localDay(),
      ...(options.asPublished && { asPublished: true }),
      ...(options.maxSize !== undefined && { maxSize: options.maxSize }),
      ...(options.timeout !== undefined && { timeout: options.timeout }),
      ...(options.inlineWaivers !== false && { unusedWaivers: options.reportUnusedWaivers ?? 'warning' }),
      ...(clock && { clock }),
    },
    disk,
  );
}

/** Which code may run, by options and environment; running none wins. */
export const codeOf = ({ env }: Pick<Host, 'env'>, { code, allowCode }: Partial<CheckOptions>) => ({
  noCode: code === false || Boolean(env.REDLINT_NO_CODE),
  allowCode: allowCode === true || Boolean(env.REDLINT_ALLOW_CODE),
});

function draftAt(cwd: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const kind = kindOf(resolve(cwd, path));
  if (kind === undefined) throw new Mistake('no-such-path', { path });
  return kind === 'folder' ? join(path, 'draft.md') : path;
}

/**
 * What holds for the draft at a path: of a file, as it is read; of a folder, for any that lies in it; without a path,
 * for none in particular. Throws a Mistake where nothing is.
 */
export async function heldAt(shell: Shell, project: Project, path: string | undefined): Promise<HeldDraft> {
  const draft = draftAt(shell.host.cwd(), path);
  const fallback = { language: shell.locale, from: 'locale' } as const;
  if (draft === undefined || draft !== path || isCalendar(draft)) return heldDraft(project, draft, undefined, fallback);
  const { source } = await textIn(await readDraft(project.options, draft), draft);
  return heldDraft(project, draft, source, fallback);
}

/**
 * Where a setting comes from, as a person says it: `from` is a file with its line, an option, a preset, `default`,
 * `rulesDir`, `text` or `locale`.
 */
export const origin = (t: Shell['t'], from: string): string =>
  ['default', 'rulesDir', 'text', 'locale'].includes(from) ? t(`from_${from}`) : t('from', { from });
