import { Option } from 'commander';
import { isoDay } from './options/option-values.js';
import { checkOptions, configOptions, limitOptions, outputFile, pathOptions } from './options/options.js';
import type { CommandFile, Shell } from './program.js';

type Command = CommandFile['run'];

/** Loads a command only when it is called. */
const from =
  (load: () => Promise<{ readonly run: Command }>): Command =>
  async (...given) =>
    (await load()).run(...given);

/** The format of what a command prints, by default the first or what the file's name says, and that file. */
const format = (t: Shell['t'], said: string, names: readonly string[]): Option[] => [
  new Option('-f, --format <name>', t(said)).choices(names),
  outputFile(t, 'opt_page_output'),
];

/** All commands; the first is the check, the program itself. */
export const commands: CommandFile[] = [
  { usage: '', options: checkOptions, run: from(() => import('./commands/check.js')) },
  {
    usage: 'explain <id> [draft]',
    options: (t) => [...format(t, 'opt_page_format', ['pretty', 'md', 'json']), ...configOptions(t)],
    run: from(() => import('./commands/explain.js')),
  },
  {
    usage: 'rules [path]',
    options: (t) => [...format(t, 'opt_table_format', ['pretty', 'md', 'json']), ...configOptions(t)],
    run: from(() => import('./commands/rules.js')),
  },
  {
    usage: 'init',
    options: (t) => [new Option('-y, --yes', t('opt_yes')), new Option('--with <names>', t('opt_with'))],
    run: from(() => import('./init/run.js')),
  },
  {
    usage: 'config [file]',
    options: (t) => [
      new Option('--schema', t('opt_schema')),
      ...format(t, 'opt_config_format', ['pretty', 'json']),
      ...configOptions(t),
    ],
    run: from(() => import('./commands/config.js')),
  },
  {
    usage: 'waivers [paths...]',
    options: (t) => [
      ...format(t, 'opt_waivers_format', ['pretty', 'md', 'csv', 'json']),
      new Option('--today <date>', t('opt_today')).argParser(isoDay),
      ...pathOptions(t),
      ...configOptions(t),
    ],
    run: from(() => import('./commands/waivers.js')),
  },
  {
    usage: 'policy',
    options: (t) => [
      ...format(t, 'opt_policy_format', ['md', 'html']),
      new Option('--today <date>', t('opt_today')).argParser(isoDay),
      ...configOptions(t),
    ],
    run: from(() => import('./commands/policy.js')),
  },
  {
    usage: 'stats [paths...]',
    options: (t) => [
      ...format(t, 'opt_stats_format', ['md', 'html', 'json']),
      new Option('--today <date>', t('opt_today')).argParser(isoDay),
      ...pathOptions(t),
      ...configOptions(t),
    ],
    run: from(() => import('./commands/stats.js')),
  },
  { usage: 'test [rulesDir]', options: configOptions, run: from(() => import('./commands/test.js')) },
  {
    usage: 'lsp',
    options: (t) => [new Option('--stdio', t('opt_stdio')), ...configOptions(t)],
    run: from(() => import('./commands/lsp.js')),
  },
  {
    usage: 'mcp [folder]',
    options: (t) => [...limitOptions(t), ...configOptions(t)],
    run: from(() => import('./commands/mcp.js')),
  },
  {
    usage: 'completion <shell>',
    options: () => [],
    run: async (shell, [name]) => (await import('./completion/run.js')).completion(shell, name as string, commands),
  },
];
