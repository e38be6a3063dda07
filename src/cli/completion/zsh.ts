import type { Completed, CompletedOption } from './completed.js';

/** The script for zsh: `source <(redlint completion zsh)`, or a file `_redlint` in a folder of `$fpath`. */
export const zsh = (commands: readonly Completed[]): string => {
  const named = commands.filter(({ name }) => name !== '');
  return `#compdef redlint
_redlint() {
  local command=
  if (( CURRENT > 2 )); then case $words[2] in
    ${named.map(({ name }) => name).join('|')}) command=$words[2]; words[1,2]=("redlint $command"); (( CURRENT-- )) ;;
  esac; fi
  case $command in
${commands.map((command) => `    ${quoted(command.name)}) _arguments -s -S \\\n${specs(command).join(' \\\n')} ;;`).join('\n')}
  esac
}
_redlint_commands() {
  local -a commands=(
${named.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  _describe command commands
  _files
}
if [[ $funcstack[1] == _redlint ]]; then _redlint "$@"; else compdef _redlint redlint; fi
`;
};

function specs({ name, options, words, takesFiles }: Completed): string[] {
  const argument = words ? [`1:argument:(${words.join(' ')})`] : takesFiles ? ['*:file:_files'] : [];
  const first = name === '' ? ['1:command:_redlint_commands'] : [];
  return [...options.flatMap(optionSpecs), ...first, ...argument].map((spec) => `      ${quoted(spec)}`);
}

function optionSpecs({ long, short, about, value, words }: CompletedOption): string[] {
  const description = `[${about.replace(/[[\]\\:]/g, '\\$&')}]`;
  const list = words.map((word) => word.replaceAll(':', '\\:')).join(' ');
  const action =
    value === 'none'
      ? ''
      : value === 'list'
        ? `:value:_values -s , value ${list}`
        : `:value:${words.length > 0 ? `(${list})` : '_files'}`;
  const flags = [`${long}${value === 'none' ? '' : '='}`, ...(short ? [`${short}${value === 'none' ? '' : '+'}`] : [])];
  return flags.map((flag) => `*${flag}${description}${action}`);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
