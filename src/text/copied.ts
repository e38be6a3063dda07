/** A text with memory of its own: a slice keeps the whole text that it was cut from. */
export const copied = (text: string): string => ` ${text}`.slice(1);
