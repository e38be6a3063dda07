import { actorOf, type Hit, type Lexicon, type Post } from '../../../src/rule.js';

/** Words of a post that is one notice. */
const mostWords = 80;

/** Classes of verbs for what is done without an office: coming, looking, taking care. */
const elsewhere = ['come', 'inform', 'care', 'say', 'feel', 'contact'] as const;

/**
 * In a short post, the name of paperwork in a statement of what people can or must do, whatever the verb: “A parking
 * badge is yours if you work nights”.
 */
export function paperworkPerhaps(post: Post<'actorAt'>, lexicon: Lexicon): Hit | undefined {
  if (post.kind === 'article' || post.kind === 'event' || post.words.length > mostWords) return undefined;
  // Who names an hour waits for people somewhere.
  if (post.times.length > 0) return undefined;
  const over = post.within('sentence', [...lexicon.hits('granted'), ...lexicon.hits('done')]);
  const named = [...lexicon.said('matter'), ...lexicon.said('thing')].sort((a, b) => a.start - b.start);
  return named.find((hit) => {
    const said = post.sayings.at(hit.start);
    if (over.has(hit) || said?.verb?.negated || said?.time === 'past') return false;
    if (elsewhere.some((act) => said?.verb?.acts.has(act))) return false;
    const { mode } = said ?? {};
    if (!said || (mode !== 'offers' && mode !== 'must')) return false;
    const actor = actorOf(post, said);
    return actor === 'reader' || actor === 'people' || actor === 'nobody';
  });
}
