import { defineRule, spanOf } from '../../../src/rule.js';
import { findFancy } from './fancy.js';

export default defineRule({
  severity: 'error',
  personal: true,
  fixable: true,
  reads: [],
  *check(post) {
    const texts = [post.title, post.description].filter((value) => value !== undefined);
    const places = [
      ...texts.map(({ start, end }) => ({ start, text: post.source.slice(start, end) })),
      { start: 0, text: post.prose },
      ...post.hashtags,
    ];
    for (const { start, text } of places) {
      for (const fancy of findFancy(text)) {
        const at = spanOf(post.source, start + fancy.start, start + fancy.end);
        const data = { words: fancy.kind === 'hidden' ? fancy.plain : at.text, plain: fancy.plain };
        yield { at, message: fancy.kind, data, fix: [{ start: at.start, end: at.end, text: fancy.plain }] };
      }
    }
  },
});
