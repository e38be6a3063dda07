import { settingsFor } from '../config/settings-for.js';
import type { View } from '../report/format.js';
import type { Project } from '../run/project.js';
import { localeOf } from './locale.js';
import type { CheckOptions } from './options.js';
import { colorOf } from './output.js';
import type { Shell } from './program.js';
import { tool } from './tool.js';

/** How the run is to be shown. */
export async function viewOf({ host }: Shell, project: Project, options: Partial<CheckOptions>): Promise<View> {
  const config = await project.configFor();
  const registry = await project.registryFor(config);
  const { locale } = settingsFor(config, registry);
  return {
    locale: localeOf(host.argv, host.env, locale),
    registry,
    color: colorOf(host, options.color),
    width: Math.max(20, Math.min(host.stdout.columns || 80, 120)),
    why: options.why ?? 'first',
    tool,
    showFiles: options.showFiles ?? false,
  };
}
