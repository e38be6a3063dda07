import { answerTime, defineRule } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  options: { max: 48 },
  shorthands: { max: 'response.max' },
  *check(draft, { options: { max } }) {
    const promises = answerTime(draft).promises.filter((promise) => !draft.quoted(promise));
    const definite = promises.filter(({ hours }) => hours !== undefined);
    for (const promise of definite) {
      if ((promise.hours as number) > max) yield { at: promise, message: 'slow', data: { words: promise.text, max } };
    }
    if (definite.length > 0) return;
    for (const promise of promises)
      yield { at: promise, message: 'vague', severity: 'suggestion', data: { words: promise.text, max } };
  },
});
