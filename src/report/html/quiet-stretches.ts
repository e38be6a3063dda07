/** Offsets into a draft: from `start` up to, not including, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What paper can do without: paragraphs in which nothing was found, lines of the front matter likewise, and lines that hold but a tag of
 * HTML. `marks` are in order of place. Stretches that touch are one.
 */
export function quietStretches(source: string, marks: readonly Stretch[]): Stretch[] {
  const quiet: { start: number; end: number }[] = [];
  const ends = latestEnds(marks);
  let next = 0;
  for (const { start, end } of unitsIn(source)) {
    while (next < marks.length && (marks[next] as Stretch).start < end) next++;
    // Marks that begin in here or before: does one reach into it?
    if (next > 0 && (ends[next - 1] as number) >= start) continue;
    const last = quiet.at(-1);
    if (last?.end === start) last.end = end;
    else quiet.push({ start, end });
  }
  return quiet;
}

/** The furthest end among each mark and those before it. */
function latestEnds(marks: readonly Stretch[]): number[] {
  let latest = 0;
  return marks.map(({ end }) => {
    latest = Math.max(latest, end);
    return latest;
  });
}

/** Lines of the front matter and of bare tags, and the paragraphs between them, each with the empty lines behind it. */
function* unitsIn(source: string): Generator<Stretch> {
  const fenced = /^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0;
  let start = 0;
  let isAfterGap = false;
  let wasTag = false;
  for (const { 0: line, index } of source.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const isEmpty = line.trim() === '';
    const isOwn = index <= fenced || isTag(line) || wasTag;
    if (index > start && !isEmpty && (isOwn || isAfterGap)) {
      yield { start, end: index };
      start = index;
    }
    isAfterGap = isEmpty;
    if (!isEmpty) wasTag = isTag(line);
  }
  if (start < source.length) yield { start, end: source.length };
}

const isTag = (text: string): boolean => {
  const line = text.trim();
  return line.length < 1000 && /^<[a-z!/][^<>]*>$/i.test(line);
};
