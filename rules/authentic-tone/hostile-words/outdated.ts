import { type Hit, type Issue, insteadOf, type Lexicon, type Post } from '../../../src/rule.js';

/** Words for people with a disability, or for a death, that are no longer said: «minusválidos», “committed suicide”. */
export function* outdated(post: Post<'isOthersWords'>, lexicon: Lexicon): Generator<Issue> {
  const said = lexicon.said('outdated').filter((hit) => !post.isOthersWords(hit) && !isName(hit));
  for (const at of said) {
    const { fits, hints } = insteadOf(post, at);
    const plain = fits[0] ?? hints[0] ?? at.entry.plain[0] ?? '';
    yield { at, message: 'outdated', severity: 'suggestion', data: { words: at.text, plain }, suggest: fits };
  }
}

/** «Asociación de Minusválidos»: a name stays as it is. */
const isName = ({ text }: Hit): boolean => /\p{Lu}/u.test(text);
