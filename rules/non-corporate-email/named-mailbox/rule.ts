import {
  type Draft,
  defineRule,
  isCorporate,
  isFreeMail,
  isOfOthers,
  lastAt,
  lazy,
  type Span,
} from '../../../src/rule.js';
import { isGivenOut } from './asked.js';
import { columnistsIn, isAuthors } from './columnist.js';
import { personOf } from './person.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
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
    const inOrder = lazy(() => [...printed].sort((a, b) => a.start - b.start));
    const sent = post.within('sentence', post.hits('third-party', 'send'));
    const isColumnists = columnistsIn(post);
    for (const at of printed)
      if (!allowed.has(at.text.toLowerCase())) {
        const sure = howSure(at);
        if (sure && !isBesideShared(at))
          yield {
            ...{ at, message: 'contact', data: { address: at.text } },
            ...(sure === 'likely' && { hint: true }),
            // Who signs an article offers to talk about it.
            ...(isAuthors(post, at) && { severity: 'suggestion' as const }),
          };
      }

    /** Does a mailbox of an office, which is no person's, stand near it? Readers have that one to write to. */
    function isBesideShared(at: Span): boolean {
      const near = inOrder().slice(
        lastAt(inOrder(), at.start - beside) + 1,
        lastAt(inOrder(), at.start + beside - 1) + 1,
      );
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
      if (!sure || ownerOf(at) === 'warning' || isColumnists(at)) return undefined;
      if (ours) return sure === 'likely' ? 'likely' : 'sure';
      // A firm that signs an article names whom it likes.
      if (post.kind === 'article' || sure === 'likely' || ownerOf(at) !== 'body') return undefined;
      return sent.has(at) || isGivenOut(post, at) ? (sure === 'name' ? 'sure' : 'likely') : undefined;
    }
  },
});

/** How far a shared mailbox may be from a person's that stands beside it, in UTF-16 units. */
const beside = 400;

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
