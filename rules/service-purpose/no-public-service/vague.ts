import type { Lexicon, Post, Span } from '../../../src/rule.js';

/** Words of a notice that leaves everything open. */
const mostWords = 60;

/**
 * The words of a short notice that something fails, where nothing in it tells what, where, when or whom to ask: “Some
 * services may be affected. We apologise for any inconvenience”.
 */
export function vagueNotice(post: Post<never>, lexicon: Lexicon): Span | undefined {
  if (post.words.length > mostWords) return undefined;
  const [unclear] = lexicon.said('unclear');
  if (!unclear) return undefined;
  const told = [post.links, post.phones, post.emails, post.mentions, post.dates, post.times, post.images];
  return told.some((all) => all.length > 0) || /\d/.test(post.prose) ? undefined : unclear;
}
