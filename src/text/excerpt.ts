/** An offset in a text; one that would part the two halves of a character is moved before it. */
export const boundary = (text: string, offset: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0 ? offset - 1 : offset;

/** The head of a text, of at most `most` UTF-16 units, no character cut in two. */
export const head = (text: string, most: number): string => text.slice(0, boundary(text, most));

/** A text of at most `most` UTF-16 units, with … where it was cut. */
export const excerpt = (text: string, most: number): string => (text.length > most ? `${head(text, most - 1)}…` : text);
