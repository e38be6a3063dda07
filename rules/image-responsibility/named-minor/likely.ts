import {
  type Context,
  type Group,
  holdsMaskedNumber,
  type Lexicon,
  likelyNames,
  type Post,
  type Range,
  type Sentence,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { isLongAgo } from './long-ago.js';

/** Has nobody these names, or does one who is still looked for have it? */
export function isToBeNamed(lexicon: Lexicon): boolean {
  const has = (group: Group<'named-minor'>): boolean => lexicon.hits(group).length > 0;
  return has('invented') || (has('sought') && !has('returned'));
}

/** The name in a sentence that may name a child: nobody's title, no adult beside it, not of long ago. */
export function childIn(sentence: Sentence, post: Post<'kind'>, { lexicon }: Context<never>): Span | undefined {
  if (post.kind === 'emergency' || isToBeNamed(lexicon) || isLongAgo(sentence.text, post)) return undefined;
  if (holdsMaskedNumber(post.source.slice(sentence.start, sentence.end))) return undefined;
  const others = [...lexicon.hits('adult'), ...lexicon.hits('animal')];
  if (post.within('sentence', others).has(sentence)) return undefined;
  const text = post.prose.slice(sentence.start, sentence.end);
  const name = likelyNames(text).find((one) => !one.titled && one.words > 1 && !isOfAge(text, one));
  return name && spanOf(post.source, sentence.start + name.start, sentence.start + name.end);
}

/** “Tom Birch, 80”, “(aged 80)”, «, de 80 años», but not “, of 80 Mill Lane”. */
const ageBehind = /^(?:,? \(?|(?:, | \()\p{Ll}{2,4} )(?:1[89]|[2-9]\d)(?![.,:/]?\d| \p{Lu})/u;

/** “80-year-old Tom Birch”, «el vecino de 80 años Tomás Abedul». */
const ageBefore = /(?<!\d)(?:1[89]|[2-9]\d)(?:[ -]?\p{Ll}+){1,3},? $/u;

/** Is an age beside the name that is no child's? */
const isOfAge = (text: string, { start, end }: Range): boolean =>
  ageBehind.test(text.slice(end, end + 12)) || ageBefore.test(text.slice(Math.max(0, start - 40), start));
