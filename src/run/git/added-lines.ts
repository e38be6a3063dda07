/** More differences are not compared line by line: that would take their square. */
const mostDifferences = 2000;

/**
 * Numbers (1-based) of the lines of `after` that `before` does not have at this place; undefined when one of them is
 * not text. Line ends are ignored.
 */
export async function addedLines(before: Buffer, after: Buffer): Promise<ReadonlySet<number> | undefined> {
  if (isBinary(before) || isBinary(after)) return undefined;
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const added = gone.length === 0 || come.length === 0 ? come.map((_, index) => index) : await amongst(gone, come);
  return new Set(added.map((index) => start + index + 1));
}

/** Indexes in `come` of lines that are new there. */
async function amongst(gone: readonly string[], come: readonly string[]): Promise<number[]> {
  const { diffArrays } = await import('diff');
  const parts = diffArrays([...gone], [...come], { maxEditLength: mostDifferences });
  if (!parts) {
    const known = new Set(gone);
    return come.flatMap((line, index) => (known.has(line) ? [] : [index]));
  }
  const added: number[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.removed) continue;
    if (part.added) for (let n = 0; n < part.value.length; n++) added.push(at + n);
    at += part.value.length;
  }
  return added;
}

/**
 * One character for each byte, so that text other than UTF-8 is compared too. A line end at the end begins no line.
 */
const linesOf = (text: Buffer): string[] =>
  text
    .toString('latin1')
    .replace(/(?:\r\n?|\n)$/, '')
    .split(/\r\n?|\n/);

/** As git decides: a zero among the first bytes. */
const isBinary = (text: Buffer): boolean => text.subarray(0, 8000).includes(0);
