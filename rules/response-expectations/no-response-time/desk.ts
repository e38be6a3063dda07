import { isCorporate, type Lists, nameInAddress, type Post, plainAddress, type Span } from '../../../src/rule.js';

/**
 * Is a question taken to the mailbox of an office, as to a desk: “Questions? Write to permits@…”? An article must ask
 * for it, as articles are signed with an address too.
 */
export function isAtDesk(post: Post<'ownerOf'>, at: Span, mails: readonly Span[], lists: Lists): boolean {
  const isOffice = (mail: Span): boolean =>
    post.ownerOf(mail) === 'body' && isCorporate(mail.text, lists, []) && isOfOffice(mail.text, lists);
  if (!mails.some(isOffice)) return false;
  const asked = post.within(
    'sentence',
    post.sentences.filter(({ text }) => text.includes('?')),
  );
  return post.kind !== 'article' || asked.has(at) || asked.has(at, -1);
}

/** Is it the mailbox of an office, and not of somebody by name: `permits@`, `dap@`? */
function isOfOffice(address: string, lists: Lists): boolean {
  const [local = ''] = plainAddress(address).toLowerCase().split('@');
  const pieces = local.split(/[^\p{L}]+/u).filter((piece) => piece !== '');
  const words = [...lists.of('generic_mailboxes'), ...lists.of('mailbox_words')];
  if (pieces.some((piece) => words.includes(piece))) return true;
  return pieces.length === 1 && nameInAddress(local) === undefined;
}
