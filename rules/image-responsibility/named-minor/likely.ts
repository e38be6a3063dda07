import {
  type Context,
  holdsMaskedNumber,
  likelyNames,
  type Post,
  type Sentence,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { isLongAgo } from './long-ago.js';

/** The name in a sentence that may name a child: nobody's title, no adult beside it, not of long ago. */
export function childIn(sentence: Sentence, post: Post<'kind'>, { lexicon }: Context<never>): Span | undefined {
  if (post.kind === 'emergency' || lexicon.hits('invented').length > 0 || isLongAgo(sentence.text, post))
    return undefined;
  if (holdsMaskedNumber(post.source.slice(sentence.start, sentence.end))) return undefined;
  const others = [...lexicon.hits('adult'), ...lexicon.hits('animal')];
  if (post.within('sentence', others).has(sentence)) return undefined;
  const names = likelyNames(post.prose.slice(sentence.start, sentence.end));
  const name = names.find(({ titled, words }) => !titled && words > 1);
  return name && spanOf(post.source, sentence.start + name.start, sentence.start + name.end);
}
