import type { Span } from '../../text/span.js';
import type { Post } from '../post.js';
import { isFreeMail } from './mailbox.js';

/** A way to the body outside the network. */
export type Channel = 'web' | 'phone' | 'office' | 'mailbox';

interface Lists {
  of(name: string): readonly string[];
}

/**
 * Where a post sends those who want to do the paperwork, outside the network: a link, a telephone (not one that is only
 * for chats), an office, a mailbox of the body. Words for them stand in the lexicon `channels`.
 */
export function channelsOf(draft: Post<'channels'>, lists: Lists, domains: readonly string[]): ReadonlySet<Channel> {
  const isChat = chatsOf(draft);
  const words = draft.said('channels');
  const names = (group: string): boolean => words.some(({ entry }) => entry.group === group);
  const found: Record<Channel, boolean> = {
    web: draft.links.some((link) => link.host !== undefined) || draft.eventData.has('link') || names('web'),
    phone: draft.phones.some((phone) => !isChat(phone)) || names('phone'),
    office: names('office'),
    mailbox: draft.emails.some((mail) => !isFreeMail(hostOf(mail.text), lists) && !isFirm(mail.text, lists, domains)),
  };
  return new Set((['web', 'phone', 'office', 'mailbox'] as const).filter((channel) => found[channel]));
}

/** Telephones whose sentence offers them for messages only. */
function chatsOf(draft: Post<'channels'>): (phone: Span) => boolean {
  const chats = draft.within('sentence', draft.hits('channels', 'chat'));
  const calls = draft.within('sentence', draft.hits('channels', 'call'));
  return (phone) => chats.has(phone) && !calls.has(phone);
}

/** What stands behind the @. */
export const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Does the address belong to a firm by its looks: a commercial host that is not the body's, and no mailbox of a function? */
export function isFirm(address: string, lists: Lists, domains: readonly string[]): boolean {
  const host = hostOf(address);
  if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return false;
  if (!lists.of('mail_hosts.commercial').includes(host.slice(host.lastIndexOf('.') + 1))) return false;
  if (lists.of('mail_hosts.public').some((piece) => host.includes(piece))) return false;
  return !lists.of('generic_mailboxes').includes(address.slice(0, address.lastIndexOf('@')).toLowerCase());
}
