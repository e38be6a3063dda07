import {
  type Draft,
  defineRule,
  isCorporate,
  isFreeMail,
  isOfOthers,
  type Post,
  plainAddress,
  type Span,
} from '../../../src/rule.js';
import { isGivenOut } from './asked.js';
import { personOf } from './person.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  options: { allow: [] as string[] },
  reads: ['grammar', 'ownerOf', 'third-party'],
  *check(post, { lists, options, organization }) {
    const allowed = new Set(options.allow.map((address) => address.toLowerCase()));
    const { email, kind } = post.account;
    if (email && kind === 'official' && !allowed.has(email.value.toLowerCase())) {
      const at = email.start < email.end ? email : post.opening;
      const sure = personOf(email.value, lists);
      if (at && !isFreeMail(email.value, lists) && sure && sure !== 'likely')
        yield { at, message: 'account', data: { address: email.value } };
    }
    const printed = post.printedAddresses;
    if (printed.length === 0) return;
    const ownerOf = post.ownerOf;
    const sent = post.within('sentence', post.hits('third-party', 'send'));
    for (const at of printed)
      if (!allowed.has(at.text.toLowerCase())) {
        const sure = howSure(at);
        if (sure && !isBesideShared(at))
          yield { at, message: 'contact', data: { address: at.text }, ...(sure === 'likely' && { hint: true }) };
      }

    /** Does a mailbox of an office, which is no person's, stand near it? Readers have that one to write to. */
    function isBesideShared(at: Span): boolean {
      const near = printed.filter(({ start }) => Math.abs(start - at.start) < beside);
      return near.some(
        (one) => isCorporate(one.text, lists, organization.domains) && !personOf(one.text, lists, around(post, one)),
      );
    }

    /**
     * How sure is it that it belongs to somebody who works here, or at a firm that answers for us? Without a host of
     * the body a guess at a surname is only likely.
     */
    function howSure(at: Span): 'sure' | 'likely' | undefined {
      if (isFreeMail(at.text, lists) || isOfOthers(at.text, lists)) return undefined;
      const sure = personOf(at.text, lists, around(post, at));
      // Other administrations count as well.
      const ours = [organization.domains, []].some((domains) => isCorporate(at.text, lists, domains));
      if (!sure || ownerOf(at) === 'warning' || isColumnists(post, at)) return undefined;
      if (ours) return sure === 'likely' ? 'likely' : 'sure';
      // A firm that signs an article names whom it likes.
      if (post.kind === 'article' || sure === 'likely' || ownerOf(at) !== 'body') return undefined;
      return sent.has(at) || isGivenOut(post, at) ? (sure === 'name' ? 'sure' : 'likely') : undefined;
    }
  },
});

/** How far a shared mailbox may be from a person's that stands beside it, in UTF-16 units. */
const beside = 400;

/** A pronoun of the first person at the end of a verb: «escríbeme», «escriu-me». */
const ofMe = /^['’-]?m/;

/** Does the author of an article ask readers to write to them about it: “contact me at …”? */
function isColumnists(post: Post<'grammar'>, at: Span): boolean {
  if (post.kind !== 'article') return false;
  const isSaid = post.within('sentence', post.hits('grammar', 'i')).has(at);
  if (!isSaid && !post.sayings.with([at]).some(({ verb }) => ofMe.test(verb?.pronoun ?? ''))) return false;
  const [local = ''] = plainAddress(at.text).toLowerCase().split('@');
  const surname = local.split(/[^\p{L}]+/u).findLast((piece) => piece.length > 3) ?? '';
  return post.authors.some((author) => {
    const names = author.toLowerCase().split(/[^\p{L}]+/u);
    // By name, or by a handle such as `aruiz`.
    return names.length > 1 ? local.includes(names.at(-1) ?? '') : surname !== '' && names[0]?.endsWith(surname);
  });
}

/** How far around an address its owner's name may be. */
const reach = 200;

/**
 * The words of a paragraph around an address, in which addresses themselves are blank; of the one before an address
 * alone.
 */
function around({ prose, paragraphAt }: Draft, at: Span): string {
  const { start, end } = paragraphAt(at.start) ?? { start: 0, end: prose.length };
  const isAlone = !/\p{L}/u.test(prose.slice(start, end));
  const first = isAlone ? (paragraphAt(prose.slice(0, start).trimEnd().length - 1)?.start ?? start) : start;
  return prose.slice(Math.max(first, at.start - reach), Math.min(end, at.end + reach));
}
