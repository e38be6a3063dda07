import { Chalk } from 'chalk';

/**
 * A unified diff in colour: removed lines red, added lines green, and the words that differ highlighted in changed
 * lines.
 */
export async function paintedDiff(diff: string): Promise<string> {
  const { diffWordsWithSpace } = await import('diff');
  const paint = new Chalk({ level: 1 });
  const lines = diff.split('\n');
  const out: string[] = [];
  /** The lines from `at` on that begin with a sign, without the sign. */
  const run = (at: number, sign: string): string[] => {
    let end = at;
    while (lines[end]?.startsWith(sign)) end++;
    return lines.slice(at, end).map((line) => line.slice(1));
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const isHead = line.startsWith('--- ') && lines[at + 1]?.startsWith('+++ ');
    if (isHead) {
      out.push(paint.bold(line), paint.bold(lines[at + 1]));
      at += 2;
      continue;
    }
    const gone = run(at, '-');
    const come = run(at + gone.length, '+');
    if (gone.length + come.length === 0) {
      out.push(line.startsWith('@@') ? paint.cyan(line) : line);
      at++;
      continue;
    }
    const parts = gone.length > 0 && come.length > 0 ? diffWordsWithSpace(gone.join('\n'), come.join('\n')) : undefined;
    const side = (sign: '-' | '+', texts: readonly string[]): string[] => {
      const color = sign === '-' ? paint.red : paint.green;
      const own = parts?.filter(({ added, removed }) => (sign === '-' ? !added : !removed)) ?? [
        { value: texts.join('\n'), added: false, removed: false },
      ];
      const text = own.map(({ value, added, removed }) => {
        const shade = added || removed ? color.inverse : color;
        return value
          .split('\n')
          .map((piece) => (piece === '' ? '' : shade(piece)))
          .join('\n');
      });
      return text
        .join('')
        .split('\n')
        .map((piece) => color(sign) + piece);
    };
    if (gone.length > 0) out.push(...side('-', gone));
    if (come.length > 0) out.push(...side('+', come));
    at += gone.length + come.length;
  }
  return out.join('\n');
}
