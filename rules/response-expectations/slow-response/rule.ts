import { defineRule } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  options: { max: 48 },
  limits: { max: [0, 8760] },
  shorthands: { max: 'response.max' },
  reads: ['answerTime'],
  *check(post, { options: { max } }) {
    const promises = post.answerTime.promises.filter((promise) => !post.quoted(promise));
    const definite = promises.filter(({ hours }) => hours !== undefined);
    for (const promise of definite) {
      if ((promise.hours as number) > max) yield { at: promise, message: 'slow', data: { words: promise.text, max } };
    }
    if (definite.length > 0) return;
    for (const promise of promises)
      yield { at: promise, message: 'vague', severity: 'suggestion', data: { words: promise.text, max } };
  },
});
