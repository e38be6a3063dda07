import data from './words.yml';

/** Signs that break careless readers. */
export const signs: readonly string[] = data.signs;
/** The building blocks of Markdown, HTML and templates. */
export const marks: readonly string[] = data.marks;
/** Waivers, right and wrong. */
export const waivers: readonly string[] = data.waivers;
/** Words that rules look for, and those around them. */
export const words: readonly string[] = data.words;
/** Text that fixes act on, and text close to it. */
export const fixable: readonly string[] = data.fixable;
