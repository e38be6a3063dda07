import { defineRule, isSigned, isSpeech } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  *check(draft, { lexicon }) {
    if (draft.meta.first('author', 'authors', 'autor', 'autora', 'autores', 'byline')) return;
    if (draft.kind === 'reply' && isSigned(draft)) return;
    const told = new Set<number>();
    for (const hit of lexicon.hits('personal_opinion')) {
      const sentence = draft.sentenceAt(hit.start);
      if (hit.entry.weight === 0 || draft.quoted(hit) || !sentence || told.has(sentence.start)) continue;
      if (isSpeech(draft, hit)) continue;
      told.add(sentence.start);
      yield { at: hit, message: 'opinion', data: { words: hit.text } };
    }
  },
});
