import data from './words.yml';

/** Signs that break what reads them carelessly. */
export const signs: readonly string[] = data.signs;
/** What Markdown, HTML and templates are made of. */
export const marks: readonly string[] = data.marks;
/** Waivers, right and wrong. */
export const waivers: readonly string[] = data.waivers;
/** Words that rules look for, and those around them. */
export const words: readonly string[] = data.words;
/** What fixes act on, and what stands close to it. */
export const fixable: readonly string[] = data.fixable;
