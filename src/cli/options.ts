import { Option } from 'commander';
import { networks } from '../config/schema.js';
import { networkOf } from '../draft/front-matter/keys.js';
import { Mistake } from '../mistake.js';
import type { Severity } from '../rule.js';
import { severities } from '../severity.js';
import { nearest } from '../text/nearest.js';
import type { Shell } from './program.js';

/** The options of the check, as commander gives them. */
export interface CheckOptions {
  readonly config?: string | false;
  readonly code: boolean;
  readonly format?: readonly string[];
  readonly outputFile?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly maxWarnings?: number;
  readonly failOn: Severity;
  readonly quiet?: boolean;
  readonly exitZero?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly ignorePath?: readonly string[];
  readonly ignorePattern?: readonly string[];
  readonly ignore: boolean;
  readonly errorOnUnmatchedPattern: boolean;
  readonly lang?: string;
  readonly why: 'first' | 'all' | 'none';
  readonly network?: readonly string[];
  readonly today?: string;
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

/** Adds a value, or several separated by commas, to those given before. */
const several = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
];

/** Adds a value as it stands. */
const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Mistake('bad-number', { value, option: '--max-warnings' });
  return Number(value);
}

/** An ISO day that is in the calendar. */
export function isoDay(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new Mistake('bad-day', { value });
  return value;
}

/** No machine gains from more. */
const mostThreads = 64;

function threads(value: string): number | 'auto' {
  if (value === 'auto') return value;
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > mostThreads)
    throw new Mistake('invalid-value', { value, option: '--concurrency', allowed: `1–${mostThreads}, auto` });
  return count;
}

function languageCode(value: string): string {
  if (!/^(?:auto|[a-z]{2,3})$/.test(value)) throw new Mistake('bad-language', { value });
  return value;
}

/** Names of networks; throws a Mistake on one that is none. */
function networkNames(value: string, before: readonly string[] = []): string[] {
  const named = several(value).map((name) => {
    const network = networkOf(name);
    if (network) return network;
    const near = nearest(name, networks);
    const allowed = { or: networks };
    throw near
      ? new Mistake('unknown-network-near', { name, near, allowed })
      : new Mistake('unknown-network', { name, allowed });
  });
  return [...before, ...named];
}

/** Options that say which config holds; other commands have them too. */
export const configOptions = (t: Shell['t']): Option[] => [
  new Option('-c, --config <file>', t('opt_config')).env('REDLINT_CONFIG').helpGroup(t('group_rules')),
  new Option('--no-config', t('opt_no_config')).helpGroup(t('group_rules')),
  new Option('--no-code', t('opt_no_code')).helpGroup(t('group_rules')),
];

/** Options that say which drafts; `waivers` has them too. */
export const pathOptions = (t: Shell['t']): Option[] => {
  const what = (flags: string, key: string) => new Option(flags, t(key)).helpGroup(t('group_what'));
  return [
    what('--ignore-path <file>', 'opt_ignore_path').argParser(another).conflicts('ignore'),
    what('--ignore-pattern <glob>', 'opt_ignore_pattern').argParser(another).conflicts('ignore'),
    what('--no-ignore', 'opt_no_ignore'),
    what('--no-error-on-unmatched-pattern', 'opt_unmatched'),
  ];
};

/** The options of the check, in the order of the help. */
export function checkOptions(t: Shell['t']): Option[] {
  const of = (group: string) => (flags: string, key: string) =>
    new Option(flags, t(key)).helpGroup(t(`group_${group}`));
  const [what, rules, mending, old, show, speed, exit] = [
    of('what'),
    of('rules'),
    of('mending'),
    of('old'),
    of('show'),
    of('speed'),
    of('exit'),
  ];
  return [
    what('--stdin', 'opt_stdin').conflicts(['staged', 'changed', 'since']),
    what('--stdin-filename <path>', 'opt_stdin_filename').implies({ stdin: true }),
    what('--lang <code>', 'opt_lang').argParser(languageCode),
    what('--network <names>', 'opt_network').argParser(networkNames),
    what('--today <date>', 'opt_today').argParser(isoDay),
    what('--staged', 'opt_staged'),
    what('--changed', 'opt_changed'),
    what('--since <ref>', 'opt_since'),
    what('--changed-lines', 'opt_changed_lines').conflicts(['fix', 'diff']),
    ...pathOptions(t),
    ...configOptions(t),
    rules('--rule <id:severity>', 'opt_rule').argParser(several),
    rules('--only <ids>', 'opt_only').argParser(several),
    rules('--skip <ids>', 'opt_skip').argParser(several),
    mending('--fix', 'opt_fix'),
    mending('--diff', 'opt_diff').conflicts('fix'),
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
    show('-f, --format <name[=file]>', 'opt_format').argParser(another),
    show('-o, --output-file <file>', 'opt_output'),
    show('--why <which>', 'opt_why').choices(['first', 'all', 'none']).default('first'),
    show('--show-files', 'opt_show_files'),
    show('--statistics', 'opt_statistics'),
    show('--timing', 'opt_timing'),
    show('--watch', 'opt_watch'),
    show('--debug', 'opt_debug'),
    speed('--cache', 'opt_cache'),
    speed('--cache-location <file>', 'opt_cache_location').implies({ cache: true }),
    speed('--concurrency <n|auto>', 'opt_concurrency').argParser(threads),
    exit('--fail-on <severity>', 'opt_fail_on').choices(severities).default('error'),
    exit('--max-warnings <n>', 'opt_max_warnings').argParser(wholeNumber),
    exit('--quiet', 'opt_quiet'),
    exit('--exit-zero', 'opt_exit_zero'),
  ];
}
