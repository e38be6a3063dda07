import type { Completed, CompletedOption } from './completed.js';

/** The script for bash 3.2 and later: `source <(redlint completion bash)`. */
export const bash = (commands: readonly Completed[]): string => `# bash completion for redlint
_redlint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words= list= head=
  # bash cuts words at = and :
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $cur == : || $prev == : ]]; then
    [[ $cur == : ]] && cur=
    COMPREPLY=($(compgen -W 'error warning suggestion off' -- "$cur"))
    return
  fi
  case $command in
    ${commands.flatMap(({ name }) => name || []).join('|')}) [[ $COMP_CWORD -gt 1 ]] || command= ;;
    *) command= ;;
  esac
  case "$command $prev" in
${commands.flatMap((command) => command.options.flatMap((option) => values(command, option))).join('\n')}
    *) if [[ $cur == -* ]]; then case $command in
${commands.map(({ name, options }) => `      ${quoted(name)}) words=${quoted(options.map(({ long }) => long).join(' '))} ;;`).join('\n')}
    esac; elif [[ $COMP_CWORD -eq 1 ]]; then words=${quoted(
      commands
        .map(({ name }) => name)
        .join(' ')
        .trim(),
    )}
    else case $command in
${commands.flatMap(({ name, words }) => (words ? `      ${quoted(name)}) words=${quoted(words.join(' '))} ;;` : [])).join('\n')}
    esac; fi ;;
  esac
  if [[ $list && $cur == *,* ]]; then head=\${cur%,*},; cur=\${cur##*,}; fi
  COMPREPLY=($(compgen -P "$head" -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _redlint redlint
`;

function values({ name }: Completed, { long, short, value, words }: CompletedOption): string[] {
  if (words.length === 0) return [];
  // After the colon of id:severity the severities are completed separately.
  const plain = [...new Set(words.map((word) => word.split(':', 1)[0]))].join(' ');
  const patterns = [long, ...(short ? [short] : [])].map((flag) => quoted(`${name} ${flag}`)).join('|');
  return [`    ${patterns}) words=${quoted(plain)}${value === 'list' ? ' list=1' : ''} ;;`];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
