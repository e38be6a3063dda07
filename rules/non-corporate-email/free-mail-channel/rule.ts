import {
  defineRule,
  isFreeMail,
  isOfOthers,
  mailboxOf,
  opening,
  ownersOf,
  printedAddresses,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  options: { allow: [] as string[] },
  *check(draft, { lists, options }) {
    const allowed = new Set(options.allow.map((address) => address.toLowerCase()));
    const isFree = (address: string): boolean =>
      isFreeMail(mailboxOf(address).host, lists) && !allowed.has(address.toLowerCase());
    const { email } = draft.account;
    if (email && isFree(email.value)) {
      const at = email.start < email.end ? email : opening(draft);
      if (at) yield { at, message: 'account', data: { words: email.value } };
    }
    const printed = printedAddresses(draft);
    if (printed.length === 0) return;
    const ownerOf = ownersOf(draft);
    for (const at of printed) {
      if (!isFree(at.text) || isOfOthers(mailboxOf(at.text), lists) || ownerOf(at) !== 'body') continue;
      yield { at, message: 'contact', data: { words: at.text } };
    }
  },
});
