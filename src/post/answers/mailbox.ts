import type { Draft } from '../../draft/draft.js';
import { findEmails } from '../../recognizers/handles.js';
import { isAlsoWord, isNameInAddresses } from '../../recognizers/names.js';
import { unaccented } from '../../text/fold.js';
import { type Range, touches } from '../../text/ranges.js';
import { type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';

/** An e-mail address in its two halves, in lower case and without accents. */
export interface Mailbox {
  readonly local: string;
  readonly host: string;
}

/** Lists of rules/lexicons/shared.yml by their path. */
interface Lists {
  of(name: string): readonly string[];
}

export const printedAddresses = fact([], (draft): readonly Span[] => {
  const data = [draft.title, draft.description].flatMap((value) =>
    value
      ? findEmails(value.text).map(({ start, end }) => spanOf(draft.source, value.start + start, value.start + end))
      : [],
  );
  return [...data, ...draft.emails.filter((mail) => !touches(draft.foreign, mail))];
});

/** An address cut at its `@`. */
export function mailboxOf(address: string): Mailbox {
  const [local = '', host = ''] = unaccented(address).split('@');
  return { local, host };
}

/** Is the host one of the domains, or below one? */
const isUnder = (host: string, domains: readonly string[]): boolean =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Does the host belong to a public administration, as far as its name shows? */
export function isPublicHost(host: string, lists: Lists): boolean {
  const labels = host.split('.');
  const governments = lists.of('public_hosts.labels');
  if (
    labels
      .slice(-2)
      .some((label, i, last) => governments.includes(label) && (i === last.length - 1 || (last[1]?.length ?? 0) <= 2))
  )
    return true;
  if (isUnder(host, lists.of('public_hosts.endings'))) return true;
  const heads = lists.of('public_hosts.heads');
  return labels.slice(0, -1).some((label) => heads.some((head) => label.startsWith(head)));
}

/** Is the address of the body itself: under one of its domains, or of any public administration where none is configured? */
export const isCorporate = (host: string, domains: readonly string[], lists: Lists): boolean =>
  domains.length > 0 ? isUnder(host, domains) : isPublicHost(host, lists);

/** Is it a mailbox that anybody can open at a provider: gmail, hotmail…? */
export function isFreeMail(host: string, lists: Lists): boolean {
  if (lists.of('personal_mail_domains').includes(host)) return true;
  const [name = '', ...rest] = host.split('.');
  return lists.of('personal_mail_names').includes(name) && rest.length <= 2 && rest.every((label) => label.length <= 3);
}

/** Does the address itself name a club, an association, a firm? */
export function isOfOthers({ local, host }: Mailbox, lists: Lists): boolean {
  const pieces = [...piecesOf(local), ...piecesOf(host)];
  const others = lists.of('third_parties.words');
  const heads = lists.of('third_parties.heads');
  return pieces.some((piece) => others.includes(piece) || heads.some((head) => piece.startsWith(head)));
}

const piecesOf = (name: string): string[] => name.split(/[^\p{L}]+/u).filter((piece) => piece !== '');

/** Is it the mailbox of a function (`info@`, `registro.general@`)? */
function isRoleMailbox({ local }: Mailbox, lists: Lists): boolean {
  const roles = lists.of('generic_mailboxes').map((role) => role.replaceAll('.', ''));
  const words = lists.of('mailbox_words');
  const pieces = piecesOf(local);
  if (pieces.some((piece) => roles.includes(piece) || words.includes(piece))) return true;
  const joined = pieces.join('');
  return [...roles, ...words].some((role) => role.length >= 5 && joined.startsWith(role));
}

/** How sure it is that a mailbox is a person's: `name` has a known given name or an initial and a known surname, `initial` an initial before any word. */
export type Personal = 'name' | 'initial';

/**
 * Is it a person's mailbox: `ana.ruiz@`, `a.ruiz@`, `aruiz@`, `ruiz.ana@`? Told by known names, or by a name written in the
 * text beside it (`near`). A mailbox of a function, or of an office with a number in its name (`sala2-reservas@`), is none.
 */
export function personOf(mailbox: Mailbox, lists: Lists, near = ''): Personal | undefined {
  if (isRoleMailbox(mailbox, lists)) return undefined;
  const local = mailbox.local.replace(/\d{1,4}$/, '');
  if (/\d/.test(local)) return undefined;
  const pieces = piecesOf(local);
  const surnames = lists.of('people.surnames');
  const written = new Set([...near.matchAll(/\p{Lu}[\p{L}'’-]+/gu)].map(([word]) => unaccented(word)));
  const isSurname = (piece: string): boolean => surnames.includes(piece) || written.has(piece);
  const [first = '', second = ''] = pieces;
  if (pieces.length === 1) {
    if (isNameInAddresses(first))
      return isAlsoWord(first) || lists.of('people.ambiguous').includes(first) ? undefined : 'name';
    if (surnames.some((surname) => first.endsWith(surname) && isGiven(first.slice(0, -surname.length)))) return 'name';
    const rest = [1, 2].map((n) => first.slice(n)).filter((piece) => piece.length > 2);
    if (rest.some((piece) => surnames.includes(piece))) return 'name';
    if (surnames.some((surname) => surname.length > 2 && isFurther(first.slice(1), surname, surnames))) return 'name';
    return rest.some((piece) => written.has(piece) || surnames.includes(piece.slice(0, -1))) ? 'initial' : undefined;
  }
  if (pieces.length > 4) return undefined;
  if (pieces.some((piece) => isGiven(piece, 1))) return 'name';
  if (pieces.length === 2 && written.has(first) && written.has(second)) return 'name';
  const initials = pieces.filter((piece) => piece.length === 1);
  const long = pieces.filter((piece) => piece.length > 2);
  if (initials.length === 0 || long.length === 0 || initials.length + long.length < pieces.length) return undefined;
  return long.some(isSurname) ? 'name' : 'initial';
}

const isGiven = (piece: string, longerThan = 2): boolean => piece.length > longerThan && isNameInAddresses(piece);

/** Does a second surname follow the first: «canovega», «canodelvalle»? */
function isFurther(names: string, surname: string, surnames: readonly string[]): boolean {
  if (!names.startsWith(surname)) return false;
  const second = names.slice(surname.length);
  return surnames.includes(second) || /^de(?:l|la|los|las)?\p{L}{3,}$/u.test(second);
}

/** How far around an address its owner's name may stand. */
const reach = 200;

/** The text of a paragraph around an address, other addresses left out. */
export function around({ source, paragraphAt }: Draft, at: Range): string {
  const { start, end } = paragraphAt(at.start) ?? { start: 0, end: source.length };
  const text = source.slice(Math.max(start, at.start - reach), Math.min(end, at.end + reach));
  return text.replace(/[^\s@:()[\]<>"]{1,64}@[^\s@()[\]<>"]{1,64}/g, ' ');
}

export const ownerOf = fact(['third-party'], (post) => {
  const frauds = post.within('paragraph', post.hits('third-party', 'fraud'));
  const organizers = post.within('paragraph', post.hits('third-party', 'organizer'));
  const others = post.within('sentence', post.hits('third-party', 'other'));
  return (at: Range) => (frauds.has(at) ? 'warning' : organizers.has(at) || others.has(at) ? 'other' : 'body');
});
