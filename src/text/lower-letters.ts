import scripts from './scripts.yml';

const blocks: readonly (readonly [first: number, last: number])[] = scripts;
const written = (code: number): string => `\\u{${code.toString(16)}}`;

/** Letters in lower case: to the letter in Latin, other scripts by whole blocks. */
export const letters = `a-zªµºß-öø-\\u02af${blocks.map(([first, last]) => `${written(first)}-${written(last)}`).join('')}`;
/** Figures; those of other scripts lie in those blocks. */
export const figures = '0-9²³¹¼-¾';
