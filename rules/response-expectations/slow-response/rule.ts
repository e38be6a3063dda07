import { defineRule, findDurations, type Post, type Span, spanOf } from '../../../src/rule.js';

/** Words of a post in which a wait is guessed. */
const mostWords = 80;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  options: { max: 48 },
  limits: { max: [0, 8760] },
  shorthands: { max: 'response.max' },
  reads: ['answerTime', 'dialogue', 'kind'],
  *check(post, { hints, options: { max } }) {
    const promises = post.answerTime.promises.filter((promise) => !post.quoted(promise));
    const definite = promises.filter(({ hours }) => hours !== undefined);
    for (const promise of definite) {
      if ((promise.hours as number) > max) yield { at: promise, message: 'slow', data: { words: promise.text, max } };
    }
    if (definite.length > 0) return;
    // A longer text tells of other waits.
    const isGuessed = hints && promises.length === 0 && post.kind !== 'article' && post.words.length <= mostWords;
    const [waited] = isGuessed ? waitsIn(post, max) : [];
    if (waited)
      yield { at: waited, message: 'slow', data: { words: waited.text, max }, severity: 'suggestion', hint: true };
    const [vague] = isGuessed && !waited ? vagueIn(post) : [];
    if (vague)
      yield { at: vague, message: 'vague', data: { words: vague.text, max }, severity: 'suggestion', hint: true };
    for (const promise of promises)
      yield { at: promise, message: 'vague', severity: 'suggestion', data: { words: promise.text, max } };
  },
});

/** Times longer than `max` hours in a sentence that tells how long people wait, in whatever words: “count on a month”. */
function waitsIn(post: Post<'dialogue'>, max: number): Span[] {
  const awaited = post.within('sentence', post.said('dialogue', 'awaited'));
  return post.sentences
    .filter((sentence) => awaited.has(sentence))
    .flatMap(({ start, end }) =>
      findDurations(post.prose.slice(start, end), post.language)
        .filter(({ hours }) => hours > max)
        .map((found) => spanOf(post.source, start + found.start, start + found.end)),
    );
}

/** Words for an unknown time in such a sentence, unless hours or a time are given in the post. */
function vagueIn(post: Post<'answerTime' | 'dialogue'>): Span[] {
  const soon = post.said('dialogue', 'soon');
  if (soon.length === 0 || post.answerTime.hours.length > 0) return [];
  const awaited = post.within('sentence', post.said('dialogue', 'awaited'));
  const isTimed = post.sentences.some((sentence) => findDurations(sentence.text, post.language).length > 0);
  return isTimed ? [] : soon.filter((hit) => awaited.has(hit));
}
