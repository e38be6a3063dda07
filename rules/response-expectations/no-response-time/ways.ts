import { isStaffed, overlap, type Post, type Range, type Span } from '../../../src/rule.js';

/**
 * The mailboxes in the paragraph of an invitation, after it; is a telephone a way that it names; or is it only that of
 * others, or one with somebody at it?
 */
export function waysAfter(post: Post<'dialogue'>, { start }: Span) {
  const { emails, links, mentions, phones, prose } = post;
  const end = post.paragraphAt(start)?.end ?? start;
  const after = <T extends Range>(all: readonly T[]): T[] => all.filter((one) => one.end > start && one.start < end);
  const mails = after(emails);
  const first = [...after(links), ...after(mentions)].map((one) => one.start);
  // “Tell Crimestoppers on 0800 …”
  const isTheirs = (phone: Range): boolean =>
    post.hitsIn(prose.slice(start, phone.start), 'dialogue', 'not_ours').some(({ entry }) => entry.kind === 'body');
  const numbers = after(phones);
  const isBefore = (phone: Range) => (hit: Range) => start <= hit.start && hit.start < phone.start;
  const texted = post.hits('dialogue', 'texted');
  const rung = post.hits('dialogue', 'rung');
  const isTexted = numbers.some((phone) => texted.some(isBefore(phone)) && !rung.some(isBefore(phone)));
  // “Text CANCEL to 07700 900461”: a machine takes it.
  const isTaken = (phone: Range): boolean =>
    texted.some((hit) => hit.entry.kind === 'keyword' && isBefore(phone)(hit) && phone.start <= hit.end);
  const isElsewhere =
    numbers.length > 0 &&
    mails.length === 0 &&
    numbers.every((phone) => isStaffed(phone.text) || isTheirs(phone) || isTaken(phone));
  const isByPhone = mails.length === 0 && !isTexted && numbers.some((phone) => first.every((at) => phone.start < at));
  return { mails, isByPhone, isElsewhere };
}

/** The first of some invitations, from one on, that asks for a call. */
export function called(post: Post<'dialogue'>, asked: readonly Span[], { start }: Span): Span | undefined {
  const calls = post.hits('dialogue', 'rung');
  return asked.find((at) => at.start >= start && calls.some((hit) => overlap(hit, at)));
}
