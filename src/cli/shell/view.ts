import { settingsFor } from '../../config/settings-for.js';
import type { Report } from '../../lint/report.js';
import { nearestTo } from '../../messages/spoken.js';
import type { BaselineFacts, Earlier, RunMade, View } from '../../report/format.js';
import { commonest } from '../../run/fallback-language.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { tool } from '../tool.js';
import { linksOf } from './links.js';
import { localeOf } from './locale.js';
import { colorOf } from './output.js';
import { sourceLinksOf } from './source-links.js';

/** From now on speaks the language of the config or the system, or else that of most `reports`. Returns it. */
export async function speak(shell: Shell, project: Project, reports: readonly Report[] = []): Promise<string> {
  const config = await project.configFor();
  const { locale } = settingsFor(config, await project.registryFor(config));
  shell.locale = localeOf(shell.host, locale) ?? nearestTo(commonest(reports)) ?? 'en';
  return shell.locale;
}

/** The result of a run, and what it is compared with. */
interface Made {
  /** The language chosen for it; absent = the one of the config or the system. */
  readonly locale?: string;
  readonly baseline?: BaselineFacts | undefined;
  readonly before?: Earlier | undefined;
  readonly made?: RunMade | undefined;
  readonly whole?: readonly Report[] | undefined;
}

/** How to show the run. */
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
  const sourceOf = sourceLinksOf(host);
  return {
    locale: made.locale ?? (await speak(shell, project)),
    registry,
    color,
    ...(linkOf && { linkOf }),
    ...(sourceOf && { sourceOf }),
    width: Math.max(20, Math.min(host.stdout.columns || 80, 120)),
    why: options.why ?? 'first',
    tool,
    // npm and npx start what is installed in the project: its name alone finds nothing in a terminal.
    ...(host.env.npm_command !== undefined && { start: `npx ${tool.name}` }),
    showFiles: options.showFiles ?? false,
    run: {
      today: project.options.today,
      ...(organization.name !== undefined && { organization: organization.name }),
      off: [...registry.rules.keys()].filter((id) => (rules.get(id)?.severity ?? 'off') === 'off'),
      ...(options.quiet && { errorsOnly: true }),
      ...(made.baseline && { baseline: made.baseline }),
      ...(made.made && { made: made.made }),
      ...(made.whole && { whole: made.whole }),
      ...(made.before && { before: made.before }),
    },
  };
}
