import type { Option } from 'commander';
import { networks } from '../../config/schema.js';
import { Mistake } from '../../mistake.js';
import { formats } from '../../report/formats.js';
import { extraNames } from '../init/extras.js';
import { type CommandFile, type Shell, terminalOptions } from '../program.js';
import { projectOf } from '../project.js';
import { bash } from './bash.js';
import { fish } from './fish.js';
import { zsh } from './zsh.js';

/** What can be typed after a command. */
export interface Completed {
  /** '' = the check. */
  readonly name: string;
  readonly about: string;
  readonly options: readonly CompletedOption[];
  /** Words for its argument; undefined = files, or nothing where the command takes none. */
  readonly words?: readonly string[];
  readonly takesFiles: boolean;
}

/** An option, and the words that may be its value. */
export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly about: string;
  /** none = a switch, word = one of the words, list = several separated by commas, file = any file. */
  readonly value: 'none' | 'word' | 'list' | 'file';
  readonly words: readonly string[];
}

const scripts: Readonly<Record<string, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };

/** Prints the script of a shell. Throws a Mistake on a shell that is not known. */
export async function completion(shell: Shell, name: string, commands: readonly CommandFile[]): Promise<number> {
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  if (!script) throw new Mistake('completion-shell', { shell: name });
  const project = projectOf(shell, {});
  const { rules, principles } = await project.registryFor(await project.configFor());
  const ids = [...rules.keys(), ...principles.map(({ id }) => id)];
  await shell.print(script(commands.map((file) => completed(file, shell.t, ids))));
  return 0;
}

function completed(file: CommandFile, t: Shell['t'], ids: readonly string[]): Completed {
  const [name = '', argument] = file.usage.split(' ');
  const words: Readonly<Record<string, readonly string[]>> = { '<id>': ids, '<shell>': Object.keys(scripts) };
  return {
    name,
    about: t(name === '' ? 'description' : `command_${name}`),
    options: [...file.options(t), ...terminalOptions(t)].map((option) => completedOption(option, ids)),
    words: argument === undefined ? undefined : words[argument],
    takesFiles: name === '' || (argument !== undefined && words[argument] === undefined),
  };
}

function completedOption(option: Option, ids: readonly string[]): CompletedOption {
  const { long, short, description: about, argChoices, flags } = option;
  const placeholder = /<([^>]+)>/.exec(flags)?.[1] ?? '';
  const lists: Readonly<Record<string, readonly string[]>> = {
    '--only': ids,
    '--skip': ids,
    '--network': networks,
    '--with': extraNames,
  };
  const list = lists[long ?? ''];
  const named: Readonly<Record<string, readonly string[]>> = {
    'name[=file]': Object.keys(formats),
    'id:severity': ids.flatMap((id) => ['error', 'warning', 'suggestion', 'off'].map((level) => `${id}:${level}`)),
  };
  const words = list ?? argChoices ?? named[placeholder] ?? [];
  const value = list ? 'list' : words.length > 0 ? 'word' : placeholder === '' ? 'none' : 'file';
  return { long: long ?? '', ...(short && { short }), about, value, words };
}
