import type { Draft } from '../../../src/rule.js';

/** Longer addresses are tiresome to hear letter by letter, in characters. */
const longAddress = 60;

/**
 * Networks show addresses in full, whatever is around them. Without a named network, a short text with tags and no
 * title is taken for a network post.
 */
export const isOfNetwork = ({ networks, title, hashtags, words }: Draft): boolean =>
  networks.length > 0
    ? !networks.includes('blog')
    : title === undefined && hashtags.length > 0 && words.length < longestOfNetwork;

/** The most words of a draft taken for a network post. */
const longestOfNetwork = 120;

/** Is it only a web address, and a long one? */
export const isLongAddress = (text: string): boolean =>
  text.length >= longAddress && /^(?:https?:\/\/|www\.)\S+$/i.test(text);
