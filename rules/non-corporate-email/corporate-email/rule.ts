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
    const isTold = (span: Span, named = profile.has(sentenceOf(span))): boolean =>
      named && !denied.has(sentenceOf(span)) && !draft.quoted(span);
    /** «Ten presencia en LinkedIn. Regístrate con tu correo corporativo»: the account stands in the sentence before. */
    const signedUp = sentencesOf('sign_up');
    const isNamed = (sentence: number): boolean =>
      profile.has(sentence) || (signedUp.has(sentence) && profile.has(sentence - 1));
    for (const hit of lexicon.hits('work_address'))
      if (isTold(hit, isNamed(sentenceOf(hit)))) yield { at: hit, message: 'told', data: { words: hit.text } };
    for (const at of printedAddresses(draft))
      if (registered.has(sentenceOf(at)) && isOurs(at.text) && isTold(at))
        yield { at, message: 'account', data: { words: at.text } };
  },
});
