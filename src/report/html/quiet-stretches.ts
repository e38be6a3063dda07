/** Offsets into a draft: from `start` up to, not including, `end`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What paper can do without: paragraphs in which nothing was found, sentences of a long one likewise, lines of the
 * front matter, and lines that hold but a tag of HTML. `marks` are in order of place. Stretches that touch are one.
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
  return quiet.filter(({ start, end }) => endsLine(source, end) || end - start >= shortest);
}

/** Does a stretch that ends at an offset end a line? */
export const endsLine = (source: string, end: number): boolean => end === source.length || source[end - 1] === '\n';

/** In UTF-16 units: a paragraph that is longer is looked at sentence by sentence. */
const longParagraph = 300;
/** In UTF-16 units: within a line, less is not worth its «…». */
const shortest = 60;

/** The furthest end among each mark and those before it. */
function latestEnds(marks: readonly Stretch[]): number[] {
  let latest = 0;
  return marks.map(({ end }) => {
    latest = Math.max(latest, end);
    return latest;
  });
}

/** Each unit of a text, and the sentences and lines of those that are long. */
function* unitsIn(source: string): Generator<Stretch> {
  for (const { start, end } of blocksIn(source)) {
    if (end - start <= longParagraph) {
      yield { start, end };
      continue;
    }
    let from = start;
    for (const { 0: words, index } of source.slice(start, end).matchAll(/[.!?…][)»”"]?[ \t]+(?=[^\s\p{Ll}])|\n\s*/gu)) {
      yield { start: from, end: start + index + words.length };
      from = start + index + words.length;
    }
    if (from < end) yield { start: from, end };
  }
}

/** Lines of the front matter and of bare tags, and the paragraphs between them, each with the empty lines behind it. */
function* blocksIn(source: string): Generator<Stretch> {
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
