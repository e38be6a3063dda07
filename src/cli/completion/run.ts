import { resolve } from 'node:path';
import type { Option } from 'commander';
import { rulesDirsOf } from '../../config/config.js';
import { Mistake } from '../../mistake.js';
import { networkNames } from '../../network/network.js';
import { builtinRules } from '../../registry/builtin.js';
import { readFolders } from '../../registry/folders.js';
import { createRegistry } from '../../registry/registry.js';
import { formats } from '../../report/formats.js';
import { projectOf } from '../check/project.js';
import { extraNames } from '../init/extras.js';
import { type CommandFile, type Shell, terminalOptions } from '../program.js';
import { bash } from './bash.js';
import type { Completed, CompletedOption } from './completed.js';
import { fish } from './fish.js';
import { zsh } from './zsh.js';

const scripts: Readonly<Record<string, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };

/** Prints the script of a shell. Throws a Mistake on an unknown shell. */
export async function completion(shell: Shell, name: string, commands: readonly CommandFile[]): Promise<number> {
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  if (!script) throw new Mistake('completion-shell', { shell: name });
  const { rules, principles } = createRegistry(await builtinRules());
  const ids = [...rules.keys(), ...(await ownIds(shell)), ...principles.map(({ id }) => id)];
  await shell.print(script(commands.map((file) => completed(file, shell.t, ids))));
  return 0;
}

/** The ids of the user's own rules, as far as they are known without running code. */
async function ownIds(shell: Shell): Promise<string[]> {
  try {
    const config = await projectOf(shell, { code: false }).configFor();
    const cwd = shell.host.cwd();
    return rulesDirsOf(config, resolve).flatMap((folder) =>
      readFolders(folder, { own: true, cwd }).rules.map(({ id }) => id),
    );
  } catch (error) {
    if (error instanceof Mistake) return [];
    throw error;
  }
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
    '--network': networkNames,
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
