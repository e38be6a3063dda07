import {
  around,
  defineRule,
  isCorporate,
  isFreeMail,
  isOfOthers,
  isPublicHost,
  mailboxOf,
  personOf,
  type Span,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  options: { allow: [] as string[] },
  reads: ['ownerOf', 'third-party'],
  *check(post, { lists, options, organization }) {
    const allowed = new Set(options.allow.map((address) => address.toLowerCase()));
    const { email, kind } = post.account;
    if (email && kind === 'official' && !allowed.has(email.value.toLowerCase())) {
      const mailbox = mailboxOf(email.value);
      const at = email.start < email.end ? email : post.opening;
      if (at && !isFreeMail(mailbox.host, lists) && personOf(mailbox, lists))
        yield { at, message: 'account', data: { address: email.value } };
    }
    const printed = post.printedAddresses;
    if (printed.length === 0) return;
    const ownerOf = post.ownerOf;
    const sent = post.within('sentence', post.hits('third-party', 'send'));
    for (const at of printed)
      if (!allowed.has(at.text.toLowerCase()) && isPersons(at))
        yield { at, message: 'contact', data: { address: at.text } };

    /** Of somebody who works here, or at a firm that answers for us; a guess at a surname needs a host of the body. */
    function isPersons(at: Span): boolean {
      const mailbox = mailboxOf(at.text);
      if (isFreeMail(mailbox.host, lists) || isOfOthers(mailbox, lists)) return false;
      const sure = personOf(mailbox, lists, around(post, at));
      const ours = isCorporate(mailbox.host, organization.domains, lists) || isPublicHost(mailbox.host, lists);
      if (!sure || ownerOf(at) === 'warning') return false;
      return ours || (sure === 'name' && ownerOf(at) === 'body' && sent.has(at));
    }
  },
});
