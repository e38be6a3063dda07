import { defineRule, isFreeMail, isOfOthers } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  options: { allow: [] as string[] },
  reads: ['ownerOf'],
  *check(post, { lists, options }) {
    const allowed = new Set(options.allow.map((address) => address.toLowerCase()));
    const isFree = (address: string): boolean => isFreeMail(address, lists) && !allowed.has(address.toLowerCase());
    const { email } = post.account;
    if (email && isFree(email.value)) {
      const at = email.start < email.end ? email : post.opening;
      if (at) yield { at, message: 'account', data: { words: email.value } };
    }
    const printed = post.printedAddresses;
    if (printed.length === 0) return;
    const ownerOf = post.ownerOf;
    for (const at of printed) {
      if (!isFree(at.text) || isOfOthers(at.text, lists) || ownerOf(at) !== 'body') continue;
      yield { at, message: 'contact', data: { words: at.text } };
    }
  },
});
