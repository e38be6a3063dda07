/** Children of a year before 1980 are adults now. */
export const isLongAgo = (sentence: string): boolean => /(?<!\d)(?:1[6-8]\d\d|19[0-7]\d)(?!\d)/.test(sentence);
