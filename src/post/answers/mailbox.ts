import { findEmails, partsOfName, plainAddress } from '../../recognizers/handles.js';
import { unaccented } from '../../text/fold.js';
import { lazy } from '../../text/lazy.js';
import { lastAt, type Range, touches } from '../../text/ranges.js';
import { type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';

/** An e-mail address in its two halves, lower case without accents. */
interface Mailbox {
  readonly local: string;
  readonly host: string;
}

/** Lists of rules/lexicons/shared.yml by their path. */
interface Lists {
  of(name: string): readonly string[];
}

export const printedAddresses = fact([], (post): readonly Span[] => {
  const data = [post.title, post.description].flatMap((value) =>
    value
      ? findEmails(value.text).map(({ start, end }) => spanOf(post.source, value.start + start, value.start + end))
      : [],
  );
  return [...data, ...post.emails.filter((mail) => !touches(post.foreign, mail))];
});

/** An address cut at its `@`. */
function mailboxOf(address: string): Mailbox {
  const [local = '', host = ''] = unaccented(plainAddress(address)).split('@');
  return { local, host };
}

/** Is the host one of the domains, or a subdomain of one? */
const isUnder = (host: string, domains: readonly string[]): boolean =>
  domains.map(unaccented).some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Does the host belong to a public administration or university, as far as its name shows? */
function isPublicHost(host: string, lists: Lists): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const beforeCountry = last.length <= 2 ? labels.slice(-3, -1) : [];
  // «gov.uk», «gov.bc.ca».
  if ([...beforeCountry, last].some((label) => lists.of('public_hosts.labels').includes(label))) return true;
  // «ac.uk», but not «sync.ac».
  if (lists.of('public_hosts.under_countries').includes(beforeCountry.at(-1) ?? '')) return true;
  // «co.marin.ca.us»: a state before the country makes it a locality.
  if (last === 'us' && labels.length > 3 && beforeCountry[1]?.length === 2) return true;
  if (isUnder(host, lists.of('public_hosts.endings'))) return true;
  if (lists.of('public_hosts.tails').some((tail) => host.endsWith(tail))) return true;
  const named = labels.slice(0, -1);
  if (named.some((label) => lists.of('public_hosts.heads').some((head) => label.startsWith(head)))) return true;
  return named.some((label) => label.split('-').some((word) => lists.of('public_hosts.words').includes(word)));
}

/**
 * Is it an address of the body itself: under one of its domains, or, if none is given, of any public administration?
 */
export function isCorporate(address: string, lists: Lists, domains: readonly string[]): boolean {
  const { host } = mailboxOf(address);
  return domains.length > 0 ? isUnder(host, domains) : isPublicHost(host, lists);
}

/** Is it a mailbox at a provider open to anybody: gmail, hotmail…? */
export function isFreeMail(address: string, lists: Lists): boolean {
  const { host } = mailboxOf(address);
  if (lists.of('personal_mail_domains').includes(host)) return true;
  const [name = '', ...rest] = host.split('.');
  return lists.of('personal_mail_names').includes(name) && rest.length <= 2 && rest.every((label) => label.length <= 3);
}

/**
 * Does the address look like a firm's: a commercial host that is not the body's, and not the mailbox of a function?
 */
export function isFirm(address: string, lists: Lists, domains: readonly string[]): boolean {
  const { local, host } = mailboxOf(address);
  if (isUnder(host, domains)) return false;
  if (!lists.of('mail_hosts.commercial').includes(host.slice(host.lastIndexOf('.') + 1))) return false;
  if (lists.of('mail_hosts.public').some((piece) => host.includes(piece))) return false;
  return !lists.of('generic_mailboxes').includes(local);
}

/** Does the address itself name a club, an association, a firm? */
export function isOfOthers(address: string, lists: Lists): boolean {
  const { local, host } = mailboxOf(address);
  const pieces = [...partsOfName(local), ...partsOfName(host)];
  const others = lists.of('third_parties.words');
  const heads = lists.of('third_parties.heads');
  return pieces.some((piece) => others.includes(piece) || heads.some((head) => piece.startsWith(head)));
}

export const ownerOf = fact(['third-party'], (post) => {
  const frauds = post.within('paragraph', post.hits('third-party', 'fraud'));
  const organizers = post.within('paragraph', post.hits('third-party', 'organizer'));
  const others = post.within('sentence', post.hits('third-party', 'other'));
  const theirs = lazy(() => post.hits('third-party', 'theirs'));
  const isTheirs = (at: Range): boolean => {
    const words = theirs()[lastAt(theirs(), at.start)];
    return words !== undefined && /^[\s,:;(«“"<]{0,4}(?:mailto:)?$/.test(post.source.slice(words.end, at.start));
  };
  return (at: Range) => {
    if (frauds.has(at)) return 'warning';
    if (isTheirs(at)) return 'addressee';
    return organizers.has(at) || others.has(at) ? 'other' : 'body';
  };
});
