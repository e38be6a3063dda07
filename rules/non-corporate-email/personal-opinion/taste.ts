import { type Hit, type Lexicon, overlapsWith, type Post, type Span, spanOf } from '../../../src/rule.js';
import { mayBeOthers } from './speech.js';

type Read = Post<'grammar' | 'isOthersWords'>;

/** «A nuestro juicio», “just saying”, «¿soy yo o…?»: they tell a taste without an “I”. */
export function tasteIn(post: Read, lexicon: Lexicon): Span | undefined {
  const told = lexicon.said('view').filter((hit) => !mayBeOthers(post, hit));
  const found = [...told, ...lexicon.said('shared'), ...answeredIn(post, lexicon)];
  return found.find((hit) => !post.isOthersWords(hit)) ?? sideIn(post, lexicon);
}

/** «¿Monarquía? No, gracias»: whoever writes answers what nobody asked. */
function answeredIn(post: Read, lexicon: Lexicon): readonly Hit[] {
  const asked = lexicon.said('wondered');
  if (asked.length === 0) return [];
  const answered = post.within('sentence', lexicon.said('answered'));
  return asked.filter((hit) => answered.has(hit, 1));
}

/** «El capitalismo es una estafa», “the monarchy is killing us”: what divides people is judged or blamed. */
function sideIn(post: Read, lexicon: Lexicon): Span | undefined {
  const topics = lexicon.said('contested');
  if (topics.length === 0) return undefined;
  const isTopic = overlapsWith(topics);
  const isJudged = overlapsWith(lexicon.said('judged'));
  const said = post.sayings.with(topics).find(({ verb, role, mode, subject, groups }) => {
    if (!verb || !subject || verb.negated || role === 'relative' || mode !== 'states') return false;
    if (!isTopic(subject) || mayBeOthers(post, verb)) return false;
    if (verb.acts.has('harm')) return true;
    return verb.acts.has('be') && groups.some(({ preposition, head }) => !preposition && isJudged(head));
  });
  return said?.verb && spanOf(post.source, said.verb.start, said.verb.end);
}
