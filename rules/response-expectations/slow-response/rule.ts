import { defineRule, overlap, type Span } from '../../../src/rule.js';
import { isFar, vagueIn, waitsIn } from './waits.js';

/** Words of a post in which a wait is guessed. */
const mostWords = 80;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  options: { max: 48 },
  limits: { max: [0, 8760] },
  shorthands: { max: 'response.max' },
  reads: ['answerTime', 'dialogue', 'grammar', 'kind', 'sentencesLike'],
  *check(post, { hints, options: { max } }) {
    // Who applies or volunteers waits for a decision, which takes longer than a reply.
    const applied = post.within('sentence', post.hits('dialogue', 'application'));
    const isDecision = (at: Span): boolean => [0, -1, -2].some((near) => applied.has(at, near));
    const promises = post.answerTime.promises.filter((promise) => !post.quoted(promise) && !isDecision(promise));
    const definite = promises.filter(({ hours }) => hours !== undefined);
    // «Te contestamos en un día; el carné, en un mes»: the long time is something else's.
    const soon = post.within(
      'sentence',
      definite.filter(({ hours = 0 }) => hours > 0 && hours <= max),
    );
    const isOfOther = (at: Span): boolean =>
      soon.of(at).some(({ end }) => post.source.slice(end, at.start).includes(';'));
    const far = post.dates.filter((date) => isFar(post, date, max));
    for (const promise of definite) {
      const data = { words: promise.text, max };
      if ((promise.hours as number) > max) {
        if (!isOfOther(promise)) yield { at: promise, message: 'slow', data };
      } else if (far.some((date) => overlap(date, promise)))
        yield { at: promise, message: 'slow', data, severity: 'suggestion', hint: true };
    }
    if (definite.length > 0) return;
    // A longer text tells of other waits.
    const isShort = post.kind !== 'article' && post.words.length <= mostWords;
    const isGuessed = hints && isShort && promises.length === 0 && post.hits('dialogue', 'quick').length === 0;
    const [waited] = isGuessed ? waitsIn(post, max, far).filter((at) => !isDecision(at)) : [];
    if (waited)
      yield { at: waited, message: 'slow', data: { words: waited.text, max }, severity: 'suggestion', hint: true };
    const [vague] = isGuessed && !waited ? vagueIn(post) : [];
    if (vague)
      yield { at: vague, message: 'vague', data: { words: vague.text, max }, severity: 'suggestion', hint: true };
    for (const promise of promises)
      yield { at: promise, message: 'vague', severity: 'suggestion', data: { words: promise.text, max } };
  },
});
