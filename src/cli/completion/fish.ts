import type { Completed, CompletedOption } from './completed.js';

/** The script for fish: `redlint completion fish | source`, or a file in ~/.config/fish/completions. */
export const fish = (commands: readonly Completed[]): string => {
  const names = commands.flatMap(({ name }) => name || []).join(' ');
  const lines = commands.flatMap(({ name, about, options, words, takesFiles }) => {
    const here = quoted(
      name === '' ? `not __fish_seen_subcommand_from ${names}` : `__fish_seen_subcommand_from ${name}`,
    );
    return [
      ...(name === '' ? [] : [`complete -c redlint -n __fish_is_first_token -a ${name} -d ${quoted(about)}`]),
      ...(takesFiles ? [] : [`complete -c redlint -n ${here} -f`]),
      ...(words ? [`complete -c redlint -n ${here} -a ${quoted(words.join(' '))}`] : []),
      ...options.map((option) => `complete -c redlint -n ${here} ${flagsOf(option)}`),
    ];
  });
  return `# fish completion for redlint\n${lines.join('\n')}\n`;
};

function flagsOf({ long, short, about, value, words }: CompletedOption): string {
  const list = words.join(' ');
  const action =
    value === 'none'
      ? ''
      : words.length === 0
        ? ' -r -F'
        : ` -x -a ${quoted(value === 'list' ? `(__fish_append , ${list})` : list)}`;
  return `-l ${long.replace(/^--/, '')}${short ? ` -s ${short.slice(1)}` : ''}${action} -d ${quoted(about)}`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
