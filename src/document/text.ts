/** The separator between paragraphs in a document's text: a blank line, as Markdown wants it. */
export const between = '\n\n';

/** The offsets at which the paragraphs of a document's text begin. */
export function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf(between); at >= 0; at = text.indexOf(between, at + between.length))
    starts.push(at + between.length);
  return starts;
}
