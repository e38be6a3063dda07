/** An offset in a text, moved back if it would split a character. */
export const boundary = (text: string, offset: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0 ? offset - 1 : offset;

/** The beginning of a text, at most `most` UTF-16 units, never splitting a character. */
export const head = (text: string, most: number): string => text.slice(0, boundary(text, most));

/** A text of at most `most` UTF-16 units, with … at the cut. */
export const excerpt = (text: string, most: number): string => (text.length > most ? `${head(text, most - 1)}…` : text);
