import { defineRule, isCorporate, mailboxOf, opening, printedAddresses, type Span } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  *check(draft, { lexicon, lists, organization }) {
    const isOurs = (address: string): boolean => isCorporate(mailboxOf(address).host, organization.domains, lists);
    const { kind, email } = draft.account;
    if (kind === 'personal' && email && isOurs(email.value)) {
      const at = email.start < email.end ? email : opening(draft);
      if (at) yield { at, message: 'account', data: { words: email.value } };
    }
    const inSentenceOf = (span: Span, group: string): boolean => {
      const sentence = draft.sentenceAt(span.start);
      return lexicon.hits(group).some((hit) => sentence && sentence.start <= hit.start && hit.start < sentence.end);
    };
    const isTold = (span: Span): boolean =>
      inSentenceOf(span, 'profile') && !inSentenceOf(span, 'denied') && !draft.quoted(span);
    for (const hit of lexicon.hits('work_address'))
      if (isTold(hit)) yield { at: hit, message: 'told', data: { words: hit.text } };
    for (const at of printedAddresses(draft))
      if (isOurs(at.text) && inSentenceOf(at, 'registered') && isTold(at))
        yield { at, message: 'account', data: { words: at.text } };
  },
});
