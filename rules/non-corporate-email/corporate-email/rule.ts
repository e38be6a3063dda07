import { defineRule, isCorporate, lastAt, mailboxOf, opening, printedAddresses, type Span } from '../../../src/rule.js';

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
    const sentenceOf = (span: Span): number => lastAt(draft.sentences, span.start);
    const sentencesOf = (group: string) => new Set(lexicon.hits(group).map(sentenceOf));
    const profile = sentencesOf('profile');
    const denied = sentencesOf('denied');
    const registered = sentencesOf('registered');
    const isTold = (span: Span): boolean =>
      profile.has(sentenceOf(span)) && !denied.has(sentenceOf(span)) && !draft.quoted(span);
    for (const hit of lexicon.hits('work_address'))
      if (isTold(hit)) yield { at: hit, message: 'told', data: { words: hit.text } };
    for (const at of printedAddresses(draft))
      if (registered.has(sentenceOf(at)) && isOurs(at.text) && isTold(at))
        yield { at, message: 'account', data: { words: at.text } };
  },
});
