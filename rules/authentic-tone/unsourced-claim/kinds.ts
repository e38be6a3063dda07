/** Kinds of claims in any sentence: a comparison, an authority without a name, what all are said to know. */
export const anywhere: ReadonlySet<string | undefined> = new Set(['comparison', 'authority', 'known']);

/** Kinds of what is a claim more often than not. */
export const likely: ReadonlySet<string | undefined> = new Set(['likely', 'most', 'known']);
