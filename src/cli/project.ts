import { join, resolve } from 'node:path';
import { kindOf } from '../config/files.js';
import { openProject, type Project } from '../run/project.js';
import type { CheckOptions } from './options.js';
import type { Shell } from './program.js';

/** The project that a command's options tell of. */
export function projectOf(
  { host, locale }: Shell,
  options: Partial<CheckOptions>,
  clock?: (rule: string, ms: number) => void,
): Project {
  return openProject({
    cwd: host.cwd(),
    ...(typeof options.config === 'string' && { config: resolve(host.cwd(), options.config) }),
    noConfig: options.config === false,
    noCode: options.code === false || Boolean(host.env.REDLINT_NO_CODE),
    orders: {
      ...(options.lang !== undefined && { language: options.lang }),
      ...(options.locale !== undefined && { locale }),
      ...(options.network && { networks: options.network }),
      ...(options.rule && { rules: options.rule }),
      ...(options.only && { only: options.only }),
      ...(options.skip && { skip: options.skip }),
    },
    today: options.today ?? localDay(new Date()),
    ...(options.inlineWaivers !== false && { unusedWaivers: options.reportUnusedWaivers ?? 'warning' }),
    ...(clock && { clock }),
  });
}

/** The draft whose config a path asks for: of a folder, any that lies in it; without a path, none in particular. */
export const draftAt = (cwd: string, path: string | undefined): string | undefined =>
  path !== undefined && kindOf(resolve(cwd, path)) === 'folder' ? join(path, 'draft.md') : path;

/** Today where the run is. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
