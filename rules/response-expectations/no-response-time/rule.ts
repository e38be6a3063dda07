import { type Draft, defineRule, type Post, type Span } from '../../../src/rule.js';

/** The words as readers see them, without the signs of a link. */
const readAs = ({ prose }: Draft, { start, end }: Span): string => prose.slice(start, end).replace(/\s+/g, ' ').trim();

/** Is it the label of a link that is a whole item of a list, beside others? */
function isLinkOfList({ links, paragraphAt, paragraphs }: Post<never>, { start, end }: Span): boolean {
  const item = paragraphAt(start);
  const link = links.find((one) => one.start <= start && end <= one.end);
  if (item?.type !== 'item' || !link) return false;
  const isAll = item.text.trim().length - (link.end - link.start) < 4;
  return isAll && paragraphs.filter(({ type }) => type === 'item').length > 1;
}

/** The last lines of a long notice of an event: “Questions about this event? Send them to …”. */
function isFooter({ kind, paragraphs, words, paragraphAt }: Post<never>, { start }: Span): boolean {
  if (kind !== 'event' || words.length < fewestOfLong) return false;
  const paragraph = paragraphAt(start);
  return paragraph !== undefined && paragraphs.indexOf(paragraph) >= paragraphs.length - closing;
}

/** Words of a text that is long enough to have a footer, and the paragraphs of one. */
const fewestOfLong = 100;
const closing = 6;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  reads: ['answerTime', 'invitations'],
  *check(post) {
    // Promises are looked for anyway: with one, invitations need not be.
    if (post.response?.within !== undefined || post.answerTime.promises.length > 0) return;
    const [first] = post.invitations.filter((at) => !isLinkOfList(post, at));
    if (!first || post.answerTime.hours.length > 0) return;
    const issue = { at: first, message: 'missing', data: { words: readAs(post, first) } };
    // Readers who are asked at the end of an article what they think wait less than those with a matter of their own.
    // One person who is answered has an answer already.
    const isWeak = post.kind === 'article' || post.kind === 'reply' || isFooter(post, first);
    yield isWeak ? { ...issue, severity: 'suggestion', hint: true } : issue;
  },
});
