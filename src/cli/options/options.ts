import { Option } from 'commander';
import { languageCalled } from '../../config/called.js';
import { severities } from '../../registry/severity.js';
import type { Severity } from '../../rule.js';
import type { Shell } from '../program.js';
import { another, isoDay, networkList, seconds, several, size, threads, wholeNumber } from './option-values.js';

/** The options of the check, as commander gives them. */
export interface CheckOptions {
  readonly config?: string | false;
  readonly code: boolean;
  readonly allowCode?: boolean;
  readonly format?: readonly string[];
  readonly outputFile?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly maxWarnings?: number;
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly maxFindings?: number;
  readonly exitZero?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly ignorePath?: readonly string[];
  readonly ignorePattern?: readonly string[];
  readonly ignore: boolean;
  readonly errorOnUnmatchedPattern: boolean;
  readonly onlyPosts?: boolean;
  readonly maxSize?: number;
  readonly timeout?: number;
  readonly lang?: string;
  readonly why: 'first' | 'all' | 'none';
  readonly network?: readonly string[];
  readonly today?: string;
  readonly asPublished?: boolean;
  readonly showFiles?: boolean;
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly staged?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly changedLines?: boolean;
  readonly baseline?: string | false;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
  readonly compare?: string;
  readonly inlineWaivers: boolean;
  readonly reportUnusedWaivers: 'off' | 'warning' | 'error';
  readonly statistics?: boolean;
  readonly timing?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly concurrency?: number | 'auto';
  readonly locale?: string;
  readonly color?: boolean;
  readonly debug?: boolean;
}

/** Makes the options of one heading of the help. */
const under =
  (t: Shell['t'], heading: string) =>
  (flags: string, key: string): Option =>
    new Option(flags, t(key)).helpGroup(t(heading));

/** The file that a command writes to; `-` is standard output. */
export const outputFile = (t: Shell['t'], key: string): Option => new Option('-o, --output-file <file>', t(key));

/** Options that choose the config; other commands have them too. */
export function configOptions(t: Shell['t']): Option[] {
  const rules = under(t, 'group_rules');
  return [
    rules('-c, --config <file>', 'opt_config').env('REDLINT_CONFIG'),
    rules('--no-config', 'opt_no_config'),
    rules('--no-code', 'opt_no_code'),
    rules('--allow-code', 'opt_allow_code').conflicts('code'),
  ];
}

/** Options that choose the drafts; `waivers` has them too. */
export function pathOptions(t: Shell['t']): Option[] {
  const what = under(t, 'group_what');
  return [
    what('--ignore-path <file>', 'opt_ignore_path').argParser(another).conflicts('ignore'),
    what('--ignore-pattern <glob>', 'opt_ignore_pattern').argParser(another).conflicts('ignore'),
    what('--no-ignore', 'opt_no_ignore'),
    what('--no-error-on-unmatched-pattern', 'opt_unmatched'),
    what('--only-posts', 'opt_only_posts').implies({ errorOnUnmatchedPattern: false }),
    ...limitOptions(t),
  ];
}

/** What one draft may cost; servers have them too. */
export function limitOptions(t: Shell['t']): Option[] {
  const what = under(t, 'group_what');
  return [
    what('--max-size <size>', 'opt_max_size').argParser(size('--max-size')),
    what('--timeout <seconds>', 'opt_timeout').argParser(seconds('--timeout')),
  ];
}

/** The options of the check, in the order of the help. */
export const checkOptions = (t: Shell['t']): Option[] => [
  ...draftOptions(t),
  ...pathOptions(t),
  ...configOptions(t),
  ...ruleOptions(t),
  ...fixOptions(t),
  ...earlierOptions(t),
  ...outputOptions(t),
  ...speedOptions(t),
  ...exitOptions(t),
];

function draftOptions(t: Shell['t']): Option[] {
  const what = under(t, 'group_what');
  return [
    what('--stdin', 'opt_stdin').conflicts(['staged', 'changed', 'since']),
    what('--stdin-filename <path>', 'opt_stdin_filename').implies({ stdin: true }),
    what('--lang <code>', 'opt_lang').argParser(languageCalled),
    what('--network <names>', 'opt_network').argParser(networkList),
    what('--today <date>', 'opt_today').argParser(isoDay),
    what('--as-published', 'opt_as_published'),
    what('--staged', 'opt_staged'),
    what('--changed', 'opt_changed'),
    what('--since <ref>', 'opt_since'),
    what('--changed-lines', 'opt_changed_lines').conflicts(['fix', 'diff']),
  ];
}

function ruleOptions(t: Shell['t']): Option[] {
  const rules = under(t, 'group_rules');
  return [
    rules('--rule <id:severity>', 'opt_rule').argParser(several),
    rules('--only <ids>', 'opt_only').argParser(several),
    rules('--skip <ids>', 'opt_skip').argParser(several),
  ];
}

function fixOptions(t: Shell['t']): Option[] {
  const fixing = under(t, 'group_fixes');
  return [fixing('--fix', 'opt_fix'), fixing('--diff', 'opt_diff').conflicts('fix')];
}

/** Options about earlier results: the baseline, an earlier report, waivers. */
function earlierOptions(t: Shell['t']): Option[] {
  const old = under(t, 'group_old');
  return [
    old('--baseline <file>', 'opt_baseline'),
    old('--no-baseline', 'opt_no_baseline'),
    old('--write-baseline', 'opt_write_baseline'),
    old('--prune-baseline', 'opt_prune_baseline').conflicts('writeBaseline'),
    old('--compare <file>', 'opt_compare'),
    old('--no-inline-waivers', 'opt_no_inline_waivers'),
    old('--report-unused-waivers <severity>', 'opt_unused_waivers')
      .choices(['off', 'warning', 'error'])
      .default('warning')
      .conflicts('inlineWaivers'),
  ];
}

function outputOptions(t: Shell['t']): Option[] {
  const show = under(t, 'group_show');
  return [
    show('-f, --format <name[=file]>', 'opt_format').argParser(another),
    outputFile(t, 'opt_output').helpGroup(t('group_show')),
    show('--why <which>', 'opt_why').choices(['first', 'all', 'none']).default('first'),
    show('--show-files', 'opt_show_files'),
    show('--max-findings <n>', 'opt_max_findings').argParser(wholeNumber('--max-findings')),
    show('--statistics', 'opt_statistics'),
    show('--timing', 'opt_timing'),
    show('--watch', 'opt_watch'),
    show('--debug', 'opt_debug'),
  ];
}

function speedOptions(t: Shell['t']): Option[] {
  const speed = under(t, 'group_speed');
  return [
    speed('--cache', 'opt_cache'),
    speed('--cache-location <file>', 'opt_cache_location').implies({ cache: true }),
    speed('--concurrency <n|auto>', 'opt_concurrency').argParser(threads('--concurrency')),
  ];
}

function exitOptions(t: Shell['t']): Option[] {
  const exit = under(t, 'group_exit');
  return [
    exit('--fail-on <severity>', 'opt_fail_on').choices(severities).default('error'),
    exit('--max-warnings <n>', 'opt_max_warnings').argParser(wholeNumber('--max-warnings')),
    exit('--quiet', 'opt_quiet'),
    exit('--exit-zero', 'opt_exit_zero'),
  ];
}
