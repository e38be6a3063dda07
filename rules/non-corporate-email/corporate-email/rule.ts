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
    const hits = lexicon.hits();
    if (hits.length === 0) return;
    const profile = draft.within('sentence', lexicon.hits('profile'));
    const denied = draft.within('sentence', lexicon.hits('denied'));
    const registered = draft.within('sentence', lexicon.hits('registered'));
    const signUp = draft.within('sentence', lexicon.hits('sign_up'));
    /** «Ten presencia en LinkedIn. Regístrate con tu correo corporativo»: the account stands in the sentence before. */
    const isNamed = (at: Span): boolean => profile.has(at) || (signUp.has(at) && profile.has(at, -1));
    const isMeant = (at: Span): boolean => !denied.has(at) && !draft.quoted(at);
    for (const hit of lexicon.hits('work_address'))
      if (isNamed(hit) && isMeant(hit)) yield { at: hit, message: 'told', data: { words: hit.text } };
    for (const at of printedAddresses(draft))
      if (registered.has(at) && profile.has(at) && isOurs(at.text) && isMeant(at))
        yield { at, message: 'account', data: { words: at.text } };
  },
});
