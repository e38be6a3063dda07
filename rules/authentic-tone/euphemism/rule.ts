import { defineRule, type Hit, overlap, type Post, type Span } from '../../../src/rule.js';

/** Words of a post in which a likely meaning is looked for. */
const mostWords = 80;
/** Words of a piece of news that is an article. */
const mostWordsOfNews = 200;

export default defineRule({
  severity: 'suggestion',
  house: {},
  quiet: ['emergency'],
  reads: ['isOthersWords', 'jargon', 'kind'],
  alike: {
    kind: 'softens',
    message: 'veiled',
    excuses: ({ words }, { lexicon }) =>
      words.length > mostWords || lexicon.hits().some(({ entry }) => entry.kind === 'named'),
    // Officialese is roundabout too, and hides nothing.
    sign: (sentence, post) => (post.within('sentence', post.hits('jargon')).has(sentence) ? undefined : sentence),
  },
  *check(post, { lexicon }) {
    /** A sentence about the word itself does not hide behind it: «no lo llamaremos ajuste». */
    const hits = lexicon.hits();
    const of = (kind: string) => hits.filter(({ entry }) => entry.kind === kind);
    // «No es un recorte, es una reorganización» hides it.
    const named = post.within(
      'sentence',
      of('named').filter((hit) => !isDenied(post, hit)),
    );
    const lost = post.within('sentence', of('lost'));
    const taken = post.within('sentence', [...of('lost'), ...of('giveaway')]);
    /** A word that softens only if a loss is mentioned, in its sentence or beside it. */
    const isBare = (hit: Hit): boolean =>
      hit.entry.kind === 'veil' && ![0, 1, -1].some((further) => lost.has(hit, further));
    /**
     * Words of progress are make-up if something beside them may be taken away: «un modelo más cercano: dos días
     * menos».
     */
    const isSound = (hit: Hit): boolean =>
      hit.entry.kind === 'guise' &&
      ![0, 1, -1].some((further) => taken.has(hit, further)) &&
      !post.sayings.with([hit], 1).some(({ verb, time }) => verb?.negated && time === 'to-come');
    /** An outage hides nothing where the post gives its day and hours. */
    const isTold = (hit: Hit): boolean => hit.entry.kind === 'outage' && post.dates.length > 0 && post.times.length > 0;
    // A longer text uses these words of things that nobody loses.
    const isGuess = (hit: Hit): boolean => isLikely(hit) && (post.kind === 'article' || post.words.length > mostWords);
    const said = lexicon
      .said()
      .filter((hit) => !isGuess(hit))
      .filter((hit) => !named.has(hit) && !isBare(hit) && !isSound(hit) && !isTold(hit))
      .filter((hit) => !isDenied(post, hit) && !post.isOthersWords(hit));
    if (said.length === 0) return;
    const topics = post.within('sentence', lexicon.contexts());
    // A long article speaks of many changes, most of them nobody's loss.
    const isEssay = post.kind === 'article' && post.words.length > mostWordsOfNews;
    for (const hit of said) {
      const topical = topics.of(hit).some((topic) => !overlap(topic, hit));
      if (hit.entry.kind !== 'veil' && hit.entry.weight < 2 && !topical) continue;
      const { say } = hit.entry;
      const fact = { term: 'fact', ...(say !== undefined && { advice: say, language: post.language }) };
      yield {
        at: hit,
        message: 'make-up',
        data: { words: hit.text, fact },
        ...((isLikely(hit) || isEssay) && { hint: true }),
      };
    }
  },
});

/** Words that soften more often than not. */
const isLikely = ({ entry }: Hit): boolean => entry.kind === 'likely' || entry.kind === 'guise';

/** “This is not an efficiency saving, it is a cut”: the word is named to be rejected. */
function isDenied({ prose, sayings }: Post<never>, { start }: Span): boolean {
  const verb = sayings.at(start)?.verb;
  if (!verb?.negated || !verb.acts.has('be') || verb.end > start) return false;
  return /^(?: [^\s,]+){0,2} ?$/.test(prose.slice(verb.end, start));
}
