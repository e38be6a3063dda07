import { findNames, type Post, type Span, unaccented } from '../../../src/rule.js';

/**
 * Mailboxes of persons whom the sentence names, their own names in them: «Nos escribe Ana Ruiz (anaruiz74@…)». Whoever
 * is to be written to for a body or an event is not meant, nor an address of ours.
 */
export function namedMails(post: Post<'personal'>, isOurs: (address: string) => boolean): Span[] {
  // An article gives the addresses of those who can be asked.
  if (post.kind === 'article') return [];
  const offices = (['office', 'body'] as const).flatMap((group) => post.hits('personal', group));
  const official = post.within('sentence', offices);
  const isOfBody = (address: Span): boolean => official.of(address).some(({ start }) => start < address.start);
  return post.printedAddresses.filter(
    (address) => !isOurs(address.text) && !isOfBody(address) && bearsName(post, address),
  );
}

/** Shorter words of a name are in the words of many addresses. */
const fewestLetters = 4;

/** How far from an address a name is looked for, in UTF-16 units. */
const reach = 120;

/** Does an address bear a part of a full name that stands near it? Clubs have names of capitals too, but no given name. */
function bearsName({ prose }: Post<never>, { start, end, text }: Span): boolean {
  const [local = ''] = unaccented(text).split('@');
  return findNames(prose.slice(Math.max(0, start - reach), end + reach)).some(
    ({ words, text: name }) =>
      words > 1 &&
      unaccented(name)
        .split(/[^\p{L}]+/u)
        .some((word) => word.length >= fewestLetters && local.includes(word)),
  );
}
