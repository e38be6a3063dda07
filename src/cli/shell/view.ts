import { settingsFor } from '../../config/settings-for.js';
import type { Report } from '../../lint/report.js';
import { nearestTo } from '../../messages/spoken.js';
import type { BaselineFacts, Earlier, View } from '../../report/format.js';
import { commonest } from '../../run/fallback-language.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { tool } from '../tool.js';
import { linksOf } from './links.js';
import { localeOf } from './locale.js';
import { colorOf } from './output.js';

/**
 * Takes the language that the config or the system gives, from now on; where neither does, that of most `reports`. Tells
 * what was taken.
 */
export async function speak(shell: Shell, project: Project, reports: readonly Report[] = []): Promise<string> {
  const config = await project.configFor();
  const { locale } = settingsFor(config, await project.registryFor(config));
  shell.locale = localeOf(shell.host, locale) ?? nearestTo(commonest(reports)) ?? 'en';
  return shell.locale;
}

/** What a run has made, and what it is held against. */
interface Made {
  /** The language taken for it; absent = that of the config or the system. */
  readonly locale?: string;
  readonly baseline?: BaselineFacts | undefined;
  readonly before?: Earlier | undefined;
}

/** How the run is to be shown. */
export async function viewOf(
  shell: Shell,
  project: Project,
  options: Partial<CheckOptions>,
  made: Made = {},
): Promise<View> {
  const { host } = shell;
  const config = await project.configFor();
  const registry = await project.registryFor(config);
  const { organization, rules } = settingsFor(config, registry);
  const color = colorOf(host, options.color);
  const linkOf = await linksOf(host, color, registry);
  return {
    locale: made.locale ?? (await speak(shell, project)),
    registry,
    color,
    ...(linkOf && { linkOf }),
    width: Math.max(20, Math.min(host.stdout.columns || 80, 120)),
    why: options.why ?? 'first',
    tool,
    showFiles: options.showFiles ?? false,
    run: {
      today: project.options.today,
      ...(organization.name !== undefined && { organization: organization.name }),
      off: [...registry.rules.keys()].filter((id) => (rules.get(id)?.severity ?? 'off') === 'off'),
      ...(made.baseline && { baseline: made.baseline }),
      ...(made.before && { before: made.before }),
    },
  };
}
