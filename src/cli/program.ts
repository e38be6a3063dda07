import { Command, CommanderError, Help, Option } from 'commander';
import { locales, type Slots, say } from '../messages/messages.js';
import { Mistake } from '../mistake.js';
import { wrap } from '../report/terminal/width.js';
import { nearest } from '../text/nearest.js';
import { type Host, write } from './shell/host.js';

/** What every command is given. */
export interface Shell {
  readonly host: Host;
  /** The language of help, notices and mistakes; may change once config and drafts are read. */
  locale: string;
  readonly version: string;
  /** Returns a text of src/messages/<locale>/cli.yml. */
  t(key: string, slots?: Slots): string;
  print(text: string): Promise<void>;
  /** Notices and progress: stderr. */
  notify(text: string): Promise<void>;
}

/** One command: its usage, and what it does; resolves to the exit code. */
export interface CommandFile {
  /** Commander's form: `explain <id>`; '' = the check, the program itself. */
  readonly usage: string;
  options(t: Shell['t']): readonly Option[];
  run(shell: Shell, args: readonly unknown[], options: Record<string, unknown>): Promise<number>;
}

/** Parses the arguments, runs the command and returns the exit code. Throws a Mistake on wrong use. */
export async function runProgram(
  host: Host,
  voice: { locale: string },
  version: string,
  commands: readonly CommandFile[],
): Promise<number> {
  let code = 0;
  const t: Shell['t'] = (key, slots = {}) => say(voice.locale, `cli.${key}`, slots);
  const shell: Shell = {
    host,
    get locale() {
      return voice.locale;
    },
    set locale(locale) {
      voice.locale = locale;
    },
    version,
    t,
    print: (text) => write(host.stdout, text),
    notify: (text) => write(host.stderr, text),
  };
  const program = new Command('redlint').version(version, '-v, --version', t('version')).enablePositionalOptions();
  for (const file of commands) {
    const name = file.usage.split(' ', 1)[0] as string;
    const command = name ? program.command(file.usage) : program.argument('[paths...]', t('paths'));
    const operands = file.usage.slice(name.length).trim();
    speak(command, host, t)
      .usage(name ? `${t('usage_options')} ${operands}`.trim() : t('usage_check'))
      .description(t(name ? `command_${name}` : 'description'));
    // Commander compares each option with all before it, so only the options of the called command are added.
    if (command === program || host.argv.includes(name))
      for (const option of [...file.options(t), ...terminalOptions(t)]) command.addOption(option);
    command.action(async (...args: unknown[]) => {
      refuseEmpty(command, args.slice(0, -2).flat());
      if (command !== program) refuseBefore(program, command);
      code = await file.run(shell, args.slice(0, -2), command.opts());
    });
  }
  program.helpCommand(false).addHelpText('after', `\n${wrapped(t('after'), helpWidth(host))}`);
  try {
    await program.parseAsync(host.argv.slice(2), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw mistakeOf(error, asked.get(error) ?? program);
  }
  return code;
}

/** The command that a commander error is about. */
const asked = new WeakMap<CommanderError, Command>();

/** An empty value usually comes from a variable that was never set. */
function refuseEmpty(command: Command, args: readonly unknown[]): void {
  if (args.includes('')) throw new Mistake('no-such-path', { path: '' });
  for (const option of command.options) {
    const value: unknown = option.required ? command.getOptionValue(option.attributeName()) : undefined;
    if (value === '' || (Array.isArray(value) && (value.length === 0 || value.includes(''))))
      throw new Mistake('option-without-value', { option: option.long as string });
  }
}

/** Refuses options before a command's name, which the command would ignore. */
function refuseBefore(program: Command, command: Command): void {
  const before = program.options.find((option) => program.getOptionValueSource(option.attributeName()) === 'cli');
  if (before) throw new Mistake('option-before', { option: before.long as string, command: command.name() });
}

/** Prints help in the person's language; errors are thrown, never printed by commander. */
function speak(command: Command, host: Host, t: Shell['t']): Command {
  const title = (english: string): string =>
    ({ 'Usage:': t('usage'), 'Arguments:': t('arguments'), 'Options:': t('options'), 'Commands:': t('commands') })[
      english
    ] ?? english;
  const described = ({ description, defaultValue, envVar }: Option): string => {
    const more = [typeof defaultValue === 'string' ? t('default', { value: defaultValue }) : '', envVar ?? ''];
    const extra = more.filter(Boolean).join(', ');
    return extra ? `${description} (${extra})` : description;
  };
  return command
    .exitOverride((error) => {
      asked.set(error, command);
      throw error;
    })
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', t('help'))
    .configureHelp({
      styleTitle: title,
      optionDescription: described,
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage().replace(t('usage_options'), '').trim()}`.trim(),
      groupItems: generalFirst,
      helpWidth: helpWidth(host),
    })
    .configureOutput({ writeOut: (text) => void host.stdout.write(text), writeErr: () => {} });
}

const helpWidth = ({ stdout }: Host): number => Math.max(40, Math.min(stdout.columns || 100, 110));

/** Wraps long lines at words; the others keep their columns. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (line.length > width ? wrap(line, width) : [line]))
    .join('\n');

/** Commander puts the group of --help where that option comes: last. */
const generalFirst: Help['groupItems'] = (...items) => {
  const groups = new Help().groupItems(...items);
  const general = groups.get('Options:');
  return general ? new Map([['Options:', general], ...groups]) : groups;
};

/** Options that every command has. */
export const terminalOptions = (t: Shell['t']): Option[] => [
  new Option('--locale <code>', t('opt_locale')).choices(locales).helpGroup(t('group_show')),
  new Option('--color', t('opt_color')).helpGroup(t('group_show')),
  new Option('--no-color', t('opt_no_color')).helpGroup(t('group_show')),
];

/** What the arguments that commands need may be. */
const examples: Readonly<Record<string, string>> = { id: 'puffery', shell: 'bash' };

/** Commander's error as a sentence of ours, with the nearest known word if one is near. */
function mistakeOf(error: CommanderError, command: Command): Mistake {
  const [quoted = '', other = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(([, name]) => name as string);
  switch (error.code) {
    case 'commander.unknownOption': {
      const near = nearest(quoted.split('=', 1)[0] as string, [
        '--help',
        ...command.options.map((option) => option.long ?? ''),
      ]);
      return near
        ? new Mistake('unknown-option-near', { option: quoted, near })
        : new Mistake('unknown-option', {
            option: quoted,
            command: command.parent ? `${command.parent.name()} ${command.name()}` : command.name(),
          });
    }
    case 'commander.optionMissingArgument':
      return new Mistake('option-without-value', { option: flagOf(quoted) });
    case 'commander.conflictingOption':
      return new Mistake('conflict', { option: flagOf(quoted), other: flagOf(other) });
    case 'commander.missingArgument':
      return new Mistake('missing-argument', {
        command: command.name(),
        argument: quoted,
        example: examples[quoted] ?? '…',
      });
    case 'commander.excessArguments':
      return new Mistake('excess-arguments', { command: command.name() });
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
      const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      return new Mistake('invalid-value', {
        option: flagOf(quoted),
        value,
        allowed: allowed ?? error.message.replace(/^.*is invalid\. /s, ''),
      });
    }
    default:
      return new Mistake('usage', { reason: error.message.replace(/^error: /, '') });
  }
}

/** `-f, --format <name>` → `--format`. */
const flagOf = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;
