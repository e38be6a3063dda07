import { type Group, isFirm, isFreeMail, type Lists, type Post, type Span } from '../../../src/rule.js';

/**
 * Does a post say where to do the paperwork outside the network: by a link, a telephone (not one that is only for
 * chats), in an office, at a mailbox of the body? The lexicon `channels` has the words for them.
 */
export function hasChannel(post: Post<'channels'>, lists: Lists, domains: readonly string[]): boolean {
  const isChat = chatsOf(post);
  return (
    post.links.some((link) => link.host !== undefined) ||
    post
      .said('channels')
      .some(({ entry }) => ways.has(entry.group) || (entry.group === 'bio' && isLinkedByBio(post))) ||
    post.eventData.has('link') ||
    post.phones.some((phone) => !isChat(phone)) ||
    post.emails.some(({ text }) => !isFreeMail(text, lists) && !isFirm(text, lists, domains))
  );
}

/** Networks whose posts have no links, so that the account's profile has them. */
const withoutLinks: ReadonlySet<string> = new Set(['instagram', 'tiktok'] satisfies Post<never>['networks']);

const isLinkedByBio = ({ networks }: Post<'channels'>): boolean =>
  networks.length > 0 && networks.every((network) => withoutLinks.has(network));

const ways: ReadonlySet<string> = new Set(['web', 'phone', 'office'] satisfies Group<'channels'>[]);

/** Telephones whose sentence offers them for messages only. */
function chatsOf(post: Post<'channels'>): (phone: Span) => boolean {
  const chats = post.within('sentence', post.hits('channels', 'chat'));
  const calls = post.within('sentence', post.hits('channels', 'call'));
  return (phone) => chats.has(phone) && !calls.has(phone);
}
