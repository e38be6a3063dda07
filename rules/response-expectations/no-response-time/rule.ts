import {
  defineRule,
  findDurations,
  type Issue,
  isFreeMail,
  itemAt,
  type Paragraph,
  type Post,
  type Range,
  type Span,
} from '../../../src/rule.js';
import { askedPerhaps, readAs } from './likely-invitation.js';
import { called, waysAfter } from './ways.js';

/** Is it the label of a link that is a whole item of a list? */
function isLinkOfList({ links, paragraphAt }: Post<never>, { start, end }: Span): boolean {
  const item = paragraphAt(start);
  const link = itemAt(links, start);
  return item?.type === 'item' && link !== undefined && end <= link.end && isAll(item, link);
}

const isAll = ({ text }: Paragraph, link: Range): boolean => text.trim().length - (link.end - link.start) < 4;

/** The contact line of a longer text stands there as a matter of form: “Questions? Send them to …”. */
function isFooter({ paragraphs, words, paragraphAt }: Post<never>, { start }: Span): boolean {
  const paragraph = paragraphAt(start);
  return words.length >= fewestOfLong && paragraph !== undefined && paragraphs.indexOf(paragraph) > 1;
}

/** Words of a text that has room for other matters. */
const fewestOfLong = 60;

/** Is a time given, for whatever is done with what people send: “we sit down with the inbox each morning at nine”? */
function isPromised(post: Post<'dialogue'>): boolean {
  const awaited = post.within('sentence', post.hits('dialogue', 'awaited'));
  const timed = post.within('sentence', post.times);
  return post.sentences.some(
    (sentence) =>
      awaited.has(sentence) && (timed.has(sentence) || findDurations(sentence.text, post.language).length > 0),
  );
}

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  reads: ['answerTime', 'dates', 'dialogue', 'invitations', 'kind', 'ownerOf', 'sentencesLike'],
  *check(post, { hints, lists }) {
    // Promises are looked for anyway: with one, invitations need not be.
    if (post.response?.within !== undefined || post.answerTime.promises.length > 0) return;
    const isListed = post.paragraphs.filter(({ type }) => type === 'item').length > 1;
    const asked = post.invitations.filter((at) => !(isListed && isLinkOfList(post, at)));
    const [first] = asked;
    if (post.answerTime.hours.length > 0 || isPromised(post)) return;
    const perhaps = hints && !first ? askedPerhaps(post, (mail) => isFreeMail(mail, lists)) : undefined;
    if (perhaps) yield perhaps;
    if (!first) return;
    const { mails, isByPhone, isElsewhere } = waysAfter(post, first);
    if (isElsewhere) return;
    // What is sent up to a day is collected: “email your question for the meeting by 23 November”.
    const isDue = post.within('sentence', post.hits('dates', 'deadline')).has(first);
    if (!isByPhone && isDue && post.within('sentence', post.dates).has(first)) return;
    // Free mailboxes are those of others, or a matter of their own (free-mail-channel).
    if (mails.length > 0 && mails.every(({ text }) => isFreeMail(text, lists))) return;
    // “Ask any member of staff or ring 0800 …”
    const at = (isByPhone && called(post, asked, first)) || first;
    // A telephone answers at once, if anybody is there.
    const issue: Issue = { at, message: isByPhone ? 'hours' : 'missing', data: { words: readAs(post, at) } };
    // Readers who are asked at the end of an article what they think wait less than those with a matter of their own.
    // One person who is answered has an answer already.
    // Whoever is to call at once is answered at once; an hour or a day says when to call.
    const isUrgent =
      isByPhone && post.within('sentence', [...post.hits('dialogue', 'quick'), ...post.times, ...post.dates]).has(at);
    const isWeak = post.kind === 'article' || post.kind === 'reply' || isUrgent || isFooter(post, first);
    yield isWeak ? { ...issue, hint: true } : issue;
  },
});
