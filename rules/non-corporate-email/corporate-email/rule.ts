import { defineRule, isCorporate, type Span } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  reads: [],
  *check(post, { lexicon, lists, organization }) {
    const isOurs = (address: string): boolean => isCorporate(address, lists, organization.domains);
    const { kind, email } = post.account;
    if (kind === 'personal' && email && isOurs(email.value)) {
      const at = email.start < email.end ? email : post.opening;
      if (at) yield { at, message: 'account', data: { words: email.value } };
    }
    const hits = lexicon.hits();
    if (hits.length === 0) return;
    const profile = post.within('sentence', lexicon.hits('profile'));
    const denied = post.within('sentence', lexicon.hits('denied'));
    const registered = post.within('sentence', lexicon.hits('registered'));
    const signUp = post.within('sentence', lexicon.hits('sign_up'));
    /** «Ten presencia en LinkedIn. Regístrate con tu correo corporativo»: the account is in the sentence before. */
    const isNamed = (at: Span): boolean => profile.has(at) || (signUp.has(at) && profile.has(at, -1));
    const isMeant = (at: Span): boolean => !denied.has(at) && !post.quoted(at);
    for (const hit of lexicon.hits('work_address'))
      if (isNamed(hit) && isMeant(hit)) yield { at: hit, message: 'told', data: { words: hit.text } };
    for (const at of post.printedAddresses)
      if (registered.has(at) && profile.has(at) && isOurs(at.text) && isMeant(at))
        yield { at, message: 'account', data: { words: at.text } };
  },
});
