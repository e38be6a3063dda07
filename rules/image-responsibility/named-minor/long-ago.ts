import { type Post, yearsAgo } from '../../../src/rule.js';

/** Children of so long ago are adults now. */
export const isLongAgo = (sentence: string, { today }: Post<never>): boolean => yearsAgo(sentence, today, 1600) > 46;
