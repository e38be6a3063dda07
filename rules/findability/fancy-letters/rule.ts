import { defineRule, spanOf } from '../../../src/rule.js';
import { findFancy } from './fancy.js';

export default defineRule({
  severity: 'error',
  personal: true,
  fixable: true,
  *check(draft) {
    const texts = [draft.title, draft.description].filter((value) => value !== undefined);
    const places = [
      ...texts.map(({ start, end }) => ({ start, text: draft.source.slice(start, end) })),
      { start: 0, text: draft.prose },
      ...draft.hashtags,
    ];
    for (const { start, text } of places) {
      for (const fancy of findFancy(text)) {
        const at = spanOf(draft.source, start + fancy.start, start + fancy.end);
        const data = { words: fancy.kind === 'hidden' ? fancy.plain : at.text, plain: fancy.plain };
        yield { at, message: fancy.kind, data, fix: [{ start: at.start, end: at.end, text: fancy.plain }] };
      }
    }
  },
});
